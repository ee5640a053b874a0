import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import { sumOf } from '#platform/money/sum-of.ts';
import type { BoardView } from './board-view.ts';
import { toColumnValue } from './column-value.ts';

/** How many cards there are, and their sums by currency. */
export interface Totals {
  count: number;
  sums: { amount: string; currency: string | null }[];
}

/** Count and sums of one column, or of one lane. */
export interface ColumnTotals extends Totals {
  value: string | null;
}

/** Count and sums of where a lane and a column meet. */
export interface CellTotals extends Totals {
  lane: string | null;
  column: string | null;
}

/** What a board's columns that have cards count and sum up to; of a board with lanes also each cell. */
export interface BoardTotals {
  columns: ColumnTotals[];
  cells: CellTotals[];
}

/** Counts and sums by column and lane, over what the reader may see: one statement. */
export async function readTotals(tx: Tx, board: BoardView): Promise<BoardTotals> {
  const { query, columnValue, laneValue, laneField, sum } = board;
  const rows = await query.summed<Row>(
    tx,
    sql`${columnValue} as column, ${laneValue} as lane, count(*)::int as count, ${sum ? sum.currency : sql`null::text`} as currency,
      ${sum ? sql`sum(${sum.value})::text` : sql`null::text`} as amount`,
    sql`group by 1, 2, 4 order by 4`,
  );
  const cells: CellTotals[] = rows.map(({ column, lane, count, currency, amount }) => ({
    column: toColumnValue(column),
    lane: toColumnValue(lane),
    count,
    sums: amount === null ? [] : [{ amount, currency }],
  }));
  return {
    columns: totalsBy(cells, ({ column }) => column),
    cells: laneField
      ? [...Map.groupBy(cells, placeOf).values()].map((same) => ({
          ...same[0]!,
          ...added(same),
        }))
      : [],
  };
}

interface Row extends Record<string, unknown> {
  column: string | null;
  lane: string | null;
  count: number;
  currency: string | null;
  amount: string | null;
}

/** What a cell is known by among those of its board. */
export function placeOf({ lane, column }: Pick<CellTotals, 'lane' | 'column'>): string {
  return JSON.stringify([lane, column]);
}

/** Cells added up by their column or their lane. */
export function totalsBy(cells: readonly CellTotals[], of: (cell: CellTotals) => string | null): ColumnTotals[] {
  return [...Map.groupBy(cells, of)].map(([value, same]) => ({ value, ...added(same) }));
}

function added(parts: readonly Totals[]): Totals {
  const sums = Map.groupBy(
    parts.flatMap((part) => part.sums),
    ({ currency }) => currency,
  );
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    sums: [...sums].map(([currency, same]) => ({ currency, amount: sumOf(same.map(({ amount }) => amount)) })),
  };
}
