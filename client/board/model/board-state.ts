/** A value of a field, with what is needed to show it. */
export interface CardCell {
  field: string;
  value?: unknown;
  label?: string | null;
  currency?: string | null;
  hue?: string | null;
}

/** Where a lane and a column meet, by their values. */
export interface CellPlace {
  lane: string | null;
  column: string | null;
}

/** A record on the board. */
export interface BoardCard {
  recordId: string;
  title: string;
  /** The column it stands in; on a board with lanes the cell, by its key. */
  column?: string | null;
  /** On a board with lanes, where it stands. */
  cell?: CellPlace;
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

/** A column with the cards read so far: always the topmost ones, in order. On a board with lanes, one cell of it. */
export interface BoardColumn extends ColumnTotals {
  label: string;
  /** On a board with lanes, which cell it is; `value` is then its key, and `label` names the lane too. */
  cell?: CellPlace & { label: string };
  hue?: string | null;
  limit?: number | null;
  hidden: boolean;
  cards: BoardCard[];
  /** Cursor to read on after; null when nothing was read yet or nothing is left. */
  endCursor: string | null;
  /** Whether cards below the last one are still on the server. */
  hasMore: boolean;
}

/** A lane, or a column across all lanes. */
export interface BoardHead {
  value: string | null;
  label: string;
  hue?: string | null;
  limit?: number | null;
  hidden: boolean;
}

/** A column across all lanes, with what it counts and sums up to in all of them, read or not. */
export interface ColumnOverLanes extends BoardHead {
  count: number;
  sums: ColumnSum[];
}

export interface BoardState {
  /** In order; on a board with lanes the cells, lane by lane. */
  columns: BoardColumn[];
  /** The lanes, and the columns across them, of a board with lanes. */
  lanes?: BoardHead[];
  heads?: ColumnOverLanes[];
  /** How many lanes there are, also where not all are read. */
  laneCount?: number;
}

/** Whether a card stands in a lane that is not read, since there are too many. */
export function isBeyond({ lanes, laneCount = 0 }: BoardState, { cell }: BoardCard): boolean {
  return Boolean(cell && lanes && laneCount > lanes.length && !lanes.some(({ value }) => value === cell.lane));
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
