/** A value of a field, with what is needed to show it. */
export interface CardCell {
  field: string;
  value?: unknown;
  label?: string | null;
  currency?: string | null;
  hue?: string | null;
}

/** A record on the board. */
export interface BoardCard {
  recordId: string;
  title: string;
  column?: string | null;
  /** Texts compare as the places do, smallest on top. */
  rank: string;
  cells: CardCell[];
  owner?: CardCell | null;
  hue?: string | null;
  version: number;
  movedAt?: string | null;
}

export interface ColumnSum {
  amount: string;
  currency?: string | null;
}

export interface ColumnTotals {
  value?: string | null;
  count: number;
  sums: ColumnSum[];
}

/** A column with the cards read so far: always the topmost ones, in order. */
export interface BoardColumn extends ColumnTotals {
  label: string;
  hue?: string | null;
  limit?: number | null;
  hidden: boolean;
  cards: BoardCard[];
  /** Cursor to read on after; null when nothing was read yet or nothing is left. */
  endCursor: string | null;
  /** Whether cards below the last one are still on the server. */
  hasMore: boolean;
}

export interface BoardState {
  columns: BoardColumn[];
}

/** Finds the card and its column on the board, among the cards read so far. */
export function findCard(state: BoardState, recordId: string): { card: BoardCard; column: BoardColumn } | null {
  for (const column of state.columns) {
    const card = column.cards.find((candidate) => candidate.recordId === recordId);
    if (card) return { card, column };
  }
  return null;
}

/** The column of a value; a missing value and null are the same column. */
export function columnOf(state: BoardState, value: string | null | undefined): BoardColumn | undefined {
  return state.columns.find((column) => (column.value ?? null) === (value ?? null));
}
