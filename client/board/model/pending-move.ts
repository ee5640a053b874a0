import { negated, sumOf } from './amounts.ts';
import {
  type BoardCard,
  type BoardColumn,
  type BoardState,
  type ColumnSum,
  type ColumnTotals,
  columnOf,
  findCard,
} from './board-state.ts';
import { replaceColumn, takeCard } from './place-card.ts';

/** A move that the server has not answered yet. */
export interface PendingMove {
  recordId: string;
  toColumn: string | null;
  /** The card right above the place. */
  after: string | null;
  /** The card right below the place. */
  before: string | null;
}

/** The board as its user sees it: what the server said, with the unanswered moves laid over it in order. */
export function withPendingMoves(
  state: BoardState,
  moves: readonly PendingMove[],
  sumField: string | null,
): BoardState {
  return moves.reduce((board, move) => layOver(board, move, sumField), state);
}

/**
 * Names the neighbours of a place; `index` counts the target column without the card itself. While cards below
 * are unread, the last place is above the last card read: a missing `before` would mean the column's very end.
 */
export function neighboursAt(
  column: BoardColumn,
  recordId: string,
  index: number,
): Pick<PendingMove, 'after' | 'before'> {
  const others = column.cards.filter((card) => card.recordId !== recordId);
  const place = column.hasMore ? Math.min(index, Math.max(0, others.length - 1)) : index;
  return { after: others[place - 1]?.recordId ?? null, before: others[place]?.recordId ?? null };
}

function layOver(state: BoardState, move: PendingMove, sumField: string | null): BoardState {
  const held = findCard(state, move.recordId);
  const target = columnOf(state, move.toColumn);
  if (!held || !target) return state;
  const taken = takeCard(state, move.recordId);
  const others = columnOf(taken, move.toColumn)!.cards;
  const cards = others.toSpliced(indexBetween(others, move), 0, { ...held.card, column: move.toColumn });
  const placed = replaceColumn(taken, { ...columnOf(taken, move.toColumn)!, cards });
  if (held.column === target) return placed;
  return shiftTotals(placed, held.card, held.column.value ?? null, move.toColumn, sumField);
}

// A neighbour may have moved away since; the other one still tells the place.
function indexBetween(cards: BoardCard[], { after, before }: PendingMove): number {
  const above = cards.findIndex((card) => card.recordId === after);
  if (above >= 0) return above + 1;
  const below = cards.findIndex((card) => card.recordId === before);
  if (below >= 0) return below;
  return after === null ? 0 : cards.length;
}

function shiftTotals(
  state: BoardState,
  card: BoardCard,
  from: string | null,
  to: string | null,
  sumField: string | null,
) {
  const cell = card.cells.find((candidate) => candidate.field === sumField);
  const amount = typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value) : null;
  const changed = <Counted extends ColumnTotals>(column: Counted, sign: 1 | -1): Counted => {
    const sums = amount ? addTo(column.sums, sign > 0 ? amount : negated(amount), cell?.currency ?? null) : column.sums;
    return { ...column, count: column.count + sign, sums };
  };
  const [left, entered] = [columnOf(state, from)!, columnOf(state, to)!];
  const heads = state.heads?.map((head) => {
    const [leaves, enters] = [left, entered].map(({ cell: at }) => at?.column === head.value);
    if (leaves === enters) return head;
    return changed(head, enters ? 1 : -1);
  });
  return replaceColumn(replaceColumn({ ...state, heads }, changed(left, -1)), changed(entered, 1));
}

function addTo(sums: ColumnSum[], change: string, currency: string | null): ColumnSum[] {
  const index = sums.findIndex((sum) => (sum.currency ?? null) === currency);
  if (index < 0) return [...sums, { amount: change, currency }];
  return sums.with(index, { ...sums[index]!, amount: sumOf(sums[index]!.amount, change) });
}
