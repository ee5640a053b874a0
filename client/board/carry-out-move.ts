import type { ApolloClient } from '@apollo/client';
import type { FieldValueInput } from '#client/generated/graphql.ts';
import { MOVE_CARD } from './board-later.documents.ts';
import { type BoardColumn, columnOf, findCard } from './model/board-state.ts';
import { inCells } from './model/lanes.ts';
import type { OpenBoard } from './use-board.ts';
import type { KeyedMove, MoveInNeed, Outcome } from './use-move.ts';

/** Who hears how a move went. */
interface Hearer {
  onMoved: () => void;
  onRefused: (reason: string) => void;
  onInNeed: (need: MoveInNeed | null) => void;
}

interface Ground {
  client: ApolloClient;
  /** The board as it is at the moment. */
  board: () => OpenBoard;
  title: string;
  target: BoardColumn;
  /** What is said when the server does not answer. */
  failed: string;
}

/** Carries a move out on the server. What the column requires is asked for first; what is refused is told. */
export async function carryOutMove(move: KeyedMove, ground: Ground, hearer: Hearer): Promise<void> {
  const { title, target, board, failed } = ground;
  const refuse = (outcome: Outcome | null, reason: string) => {
    settle(board(), move, outcome, reason);
    hearer.onRefused(reason);
  };
  const accept = (outcome: Outcome) => {
    settle(board(), move, outcome, null);
    hearer.onMoved();
  };
  const outcome = await send(move, ground).catch(() => null);
  if (!outcome) return refuse(null, failed);
  if (outcome.errors.length === 0) return accept(outcome);
  const missing = missingFields(outcome);
  if (missing.length === 0) return refuse(outcome, outcome.errors.map(({ message }) => message).join(' '));
  hearer.onInNeed({
    move,
    title,
    columnLabel: target.cell?.label ?? target.label,
    fields: missing,
    fill: async (values) => {
      const second = await send(move, ground, values);
      if (second.errors.length > 0) return second.errors;
      hearer.onInNeed(null);
      accept(second);
      return [];
    },
    cancel: () => {
      hearer.onInNeed(null);
      settle(board(), move, outcome, null);
    },
  });
}

async function send(move: KeyedMove, { client, board }: Ground, values?: FieldValueInput[]): Promise<Outcome> {
  const { filter, session } = board();
  const version = findCard(session.server, move.recordId)?.card.version ?? 0;
  const { key: _, toColumn, ...place } = move;
  const cell = columnOf(session.server, toColumn)?.cell;
  const to = cell ? { toColumn: cell.column, toLane: cell.lane } : { toColumn };
  const input = { boardId: filter.id, version, values, ...place, ...to };
  const { data } = await client.mutate({ mutation: MOVE_CARD, variables: { input } });
  if (!data) throw new Error('moveCard answered nothing');
  return cell ? inCells(data.moveCard) : data.moveCard;
}

function settle(
  { dispatch, narrowed }: OpenBoard,
  { key }: KeyedMove,
  outcome: Outcome | null,
  refusal: string | null,
) {
  // The answer counts whole columns; on a narrowed board the event that follows tells the right counts.
  const totals = outcome?.card && !narrowed ? outcome : null;
  dispatch({ type: 'answered', key, card: outcome?.card ?? null, totals, refusal });
}

function missingFields({ errors }: Outcome): string[] {
  if (!errors.every(({ code }) => code === 'STAGE_REQUIRES')) return [];
  return errors.flatMap(({ path }) => path.at(-1) ?? []);
}
