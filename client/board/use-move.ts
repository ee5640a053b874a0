import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { FieldValueInput, MoveCardMutation } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { type BoardCard, type ColumnTotals, columnOf, findCard } from './model/board-state.ts';
import { neighboursAt, type PendingMove } from './model/pending-move.ts';
import type { OpenBoard } from './use-board.ts';

export type KeyedMove = PendingMove & { key: number };
export type Outcome = Pick<MoveCardMutation['moveCard'], 'errors'> & {
  card?: BoardCard | null;
  columns: ColumnTotals[];
  heads?: ColumnTotals[];
};

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

      const run = async () => {
        const later = await import('./board-later.ts').catch(() => null);
        if (!later) {
          dispatch({ type: 'answered', key: made.key, card: null, totals: null, refusal: t('move.failed') });
          return listener.current.onRefused({ title, reason: t('move.failed') });
        }
        const ground = { client, board: () => latest.current, title, target, failed: t('move.failed') };
        await later.carryOutMove(made, ground, {
          onMoved: () => {
            const undo = () => move(recordId, from, fromIndex);
            listener.current.onMoved({ title, column: target.label, index, undo });
          },
          onRefused: (reason) => listener.current.onRefused({ title, reason }),
          onInNeed: setInNeed,
        });
      };
      const lane = (lanes.current.get(recordId) ?? Promise.resolve()).then(run, run);
      lanes.current.set(recordId, lane);
    },
    [client, t],
  );

  return { move, inNeed };
}
