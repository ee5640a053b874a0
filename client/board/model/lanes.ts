import { sumOf } from './amounts.ts';
import type {
  BoardCard,
  BoardColumn,
  BoardState,
  CellPlace,
  ColumnOverLanes,
  ColumnSum,
  ColumnTotals,
} from './board-state.ts';

/** Count and sums of a cell, as the server tells them. */
export interface CellTotals {
  lane?: string | null;
  column?: string | null;
  count: number;
  sums: ColumnSum[];
}

interface LaneRead {
  value?: string | null;
  label: string;
  hue?: string | null;
  cells: Omit<CellTotals, 'lane'>[];
}

type HeadRead = Omit<ColumnOverLanes, 'value'> & { value?: string | null };

/** What a cell is known by among the columns of a board. */
export function cellKey(lane: string | null, column: string | null): string {
  return JSON.stringify([lane, column]);
}

/** A board with lanes as it is first read: its cells, whose cards are still to be read. */
export function cellsOf(columns: readonly HeadRead[], lanes: readonly LaneRead[], laneCount: number): BoardState {
  const heads = columns.map(({ value, label, hue, limit, hidden, count, sums }) => ({
    value: value ?? null,
    label,
    hue,
    limit,
    hidden,
    count,
    sums,
  }));
  return {
    laneCount,
    lanes: lanes.map(({ value, label, hue }) => ({ value: value ?? null, label, hue, hidden: false })),
    heads,
    columns: lanes.flatMap((lane) =>
      lane.cells.map(({ column, count, sums }): BoardColumn => {
        const place = { lane: lane.value ?? null, column: column ?? null };
        const head = heads.find(({ value }) => value === place.column);
        return {
          value: cellKey(place.lane, place.column),
          label: `${head?.label ?? ''} · ${lane.label}`,
          cell: { ...place, label: head?.label ?? '' },
          hue: head?.hue,
          count,
          sums,
          hidden: head?.hidden ?? false,
          cards: [],
          endCursor: null,
          hasMore: count > 0,
        };
      }),
    ),
  };
}

/** A card and the totals that came with it, as a board with lanes holds them. */
export function inCells<Told extends { card?: CardRead | null; cells: CellTotals[]; columns: ColumnTotals[] }>({
  card,
  cells,
  columns,
  ...told
}: Told) {
  return {
    ...told,
    card: card && cardInCell(card),
    heads: columns,
    columns: cells.map(
      ({ lane, column, ...totals }): ColumnTotals => ({ value: cellKey(lane ?? null, column ?? null), ...totals }),
    ),
  };
}

type CardRead = BoardCard & { lane?: string | null };

/** A card as a board with lanes holds it. */
export function cardInCell(card: CardRead): BoardCard {
  const cell: CellPlace = { lane: card.lane ?? null, column: card.column ?? null };
  return { ...card, cell, column: cellKey(cell.lane, cell.column) };
}

/** What cells count and sum up to together. */
export function addedUp(cells: readonly ColumnTotals[]): Pick<ColumnTotals, 'count' | 'sums'> {
  const sums = new Map<string | null, string>();
  for (const { amount, currency = null } of cells.flatMap((cell) => cell.sums))
    sums.set(currency, sumOf(sums.get(currency) ?? '0', amount));
  return {
    count: cells.reduce((all, { count }) => all + count, 0),
    sums: [...sums].map(([currency, amount]) => ({ amount, currency })),
  };
}
