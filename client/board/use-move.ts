import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { FieldValueInput, MoveCardMutation } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { columnOf, findCard } from './model/board-state.ts';
import { neighboursAt, type PendingMove } from './model/pending-move.ts';
import type { OpenBoard } from './use-board.ts';

type KeyedMove = PendingMove & { key: number };
type Outcome = MoveCardMutation['moveCard'];

/** A move that waits for fields its column requires. */
export interface MoveInNeed {
  move: KeyedMove;
  title: string;
  columnLabel: string;
  /** Names of the missing fields. */
  fields: string[];
  /** Repeats the move with these values; answers the faults that are left, none when it has moved. */
  fill: (values: FieldValueInput[]) => Promise<Outcome['errors']>;
  cancel: () => void;
}

interface Listener {
  onMoved: (done: { title: string; column: string; index: number; undo: () => void }) => void;
  onRefused: (refused: { title: string; reason: string }) => void;
}

/** Moves cards: at once on the screen, then on the server; what is refused comes back with the reason on the card. */
export function useMove(board: OpenBoard, { onMoved, onRefused }: Listener) {
  const client = useApolloClient();
  const { t } = useTexts('board');
  const listener = useRef({ onMoved, onRefused });
  listener.current = { onMoved, onRefused };
  const [inNeed, setInNeed] = useState<MoveInNeed | null>(null);
  const latest = useRef(board);
  latest.current = board;
  const lastKey = useRef(0);
  // Moves of one card go one after the other: each must know the version that the one before it made.
  const lanes = useRef(new Map<string, Promise<unknown>>());

  const send = useCallback(
    async (move: KeyedMove, values?: FieldValueInput[]): Promise<Outcome> => {
      const { filter, session } = latest.current;
      const version = findCard(session.server, move.recordId)?.card.version ?? 0;
      const { key: _, ...place } = move;
      const input = { boardId: filter.id, version, values, ...place };
      const { MOVE_CARD } = await import('./board-later.documents.ts');
      const { data } = await client.mutate({ mutation: MOVE_CARD, variables: { input } });
      if (!data) throw new Error('moveCard answered nothing');
      return data.moveCard;
    },
    [client],
  );

  const settle = useCallback((move: KeyedMove, outcome: Outcome | null, refusal: string | null) => {
    const { dispatch, narrowed } = latest.current;
    // The answer counts whole columns; on a narrowed board the event that follows tells the right counts.
    const totals = outcome?.card && !narrowed ? outcome.columns : null;
    dispatch({ type: 'answered', key: move.key, card: outcome?.card ?? null, totals, refusal });
  }, []);

  /** Moves a card to an index of a column, counted without the card itself. */
  const move = useCallback(
    (recordId: string, toColumn: string | null, index: number) => {
      const { shown, dispatch } = latest.current;
      const held = findCard(shown, recordId);
      const target = columnOf(shown, toColumn);
      if (!held || !target) return;
      const { title } = held.card;
      const from = held.column.value ?? null;
      const fromIndex = held.column.cards.indexOf(held.card);
      const made: KeyedMove = { key: ++lastKey.current, recordId, toColumn, ...neighboursAt(target, recordId, index) };
      dispatch({ type: 'moved', move: made });

      const refuse = (outcome: Outcome | null, reason: string) => {
        settle(made, outcome, reason);
        listener.current.onRefused({ title, reason });
      };
      const accept = (outcome: Outcome) => {
        settle(made, outcome, null);
        listener.current.onMoved({ title, column: target.label, index, undo: () => move(recordId, from, fromIndex) });
      };
      const run = async () => {
        const outcome = await send(made).catch(() => null);
        if (!outcome) return refuse(null, t('move.failed'));
        if (outcome.errors.length === 0) return accept(outcome);
        const missing = missingFields(outcome);
        if (missing.length === 0) return refuse(outcome, outcome.errors.map(({ message }) => message).join(' '));
        setInNeed({
          move: made,
          title,
          columnLabel: target.label,
          fields: missing,
          fill: async (values) => {
            const second = await send(made, values);
            if (second.errors.length > 0) return second.errors;
            setInNeed(null);
            accept(second);
            return [];
          },
          cancel: () => {
            setInNeed(null);
            settle(made, outcome, null);
          },
        });
      };
      const lane = (lanes.current.get(recordId) ?? Promise.resolve()).then(run, run);
      lanes.current.set(recordId, lane);
    },
    [send, settle, t],
  );

  return { move, inNeed };
}

function missingFields({ errors }: Outcome): string[] {
  if (!errors.every(({ code }) => code === 'STAGE_REQUIRES')) return [];
  return errors.flatMap(({ path }) => path.at(-1) ?? []);
}
