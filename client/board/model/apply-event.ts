import { type BoardCard, type BoardState, type ColumnTotals, columnOf, findCard, isBeyond } from './board-state.ts';
import { placeCard, takeCard } from './place-card.ts';

/** What the server tells of a board while it is open. */
export interface BoardEvent {
  cursor: string;
  kind: 'ADDED' | 'CHANGED' | 'REMOVED' | 'RESYNC';
  recordId?: string | null;
  card?: BoardCard | null;
  /** On a board with lanes, of its cells. */
  columns: ColumnTotals[];
  /** On a board with lanes, of its columns across them. */
  heads?: ColumnTotals[];
}

/** The board after an event. */
export function applyEvent(state: BoardState, event: BoardEvent): BoardState {
  if (event.kind === 'RESYNC') return state;
  return applyTotals(applyCard(state, event), event);
}

/** The board with new counts and sums; columns that are not named have no cards. */
export function applyTotals(state: BoardState, { columns, heads }: Pick<BoardEvent, 'columns' | 'heads'>): BoardState {
  return {
    ...state,
    columns: withTotals(state.columns, columns),
    heads: heads && state.heads && withTotals(state.heads, heads),
  };
}

function withTotals<Column extends ColumnTotals>(
  columns: readonly Column[],
  totals: readonly ColumnTotals[],
): Column[] {
  const byValue = new Map(totals.map((entry) => [entry.value ?? null, entry]));
  return columns.map((column) => {
    const { count = 0, sums = [] } = byValue.get(column.value ?? null) ?? {};
    return { ...column, count, sums };
  });
}

/** Whether the event cannot be shown on the board as it is, so that the board must be read again. */
export function needsReload(state: BoardState, event: BoardEvent): boolean {
  if (event.kind === 'RESYNC') return true;
  return Boolean(event.card && !isBeyond(state, event.card) && !columnOf(state, event.card.column));
}

/** The column a card came to by the event, if it changed columns in the reader's eyes; undefined when it did not. */
export function columnEntered(state: BoardState, event: BoardEvent): string | null | undefined {
  if (!event.card) return undefined;
  const before = findCard(state, event.card.recordId);
  const to = event.card.column ?? null;
  if (before && (before.column.value ?? null) === to) return undefined;
  return to;
}

function applyCard(state: BoardState, { kind, recordId, card }: BoardEvent): BoardState {
  if (kind === 'REMOVED') return recordId ? takeCard(state, recordId) : state;
  if (card && isBeyond(state, card)) return takeCard(state, card.recordId);
  return card ? placeCard(state, card) : state;
}
