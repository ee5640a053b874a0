import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Converted, converted, type Money, moneyOf } from '#platform/money/rates.ts';
import { sumOf } from '#platform/money/sum-of.ts';
import type { BoardView } from './board-view.ts';
import { toColumnValue } from './column-value.ts';

/** How many cards there are, and their sums by currency; where there are several, also as one in the company's. */
export interface Totals {
  count: number;
  sums: { amount: string; currency: string | null }[];
  converted: Converted | null;
}

/** Of where there are no cards. */
export const NOTHING: Totals = { count: 0, sums: [], converted: null };

/** Count and sums of one column, or of one lane. */
export interface ColumnTotals extends Totals {
  value: string | null;
}

/** Count and sums of where a lane and a column meet. */
export interface CellTotals extends Totals {
  lane: string | null;
  column: string | null;
}

/** What a board's columns that have cards count and sum up to; of a board with lanes also each lane and each cell. */
export interface BoardTotals {
  columns: ColumnTotals[];
  lanes: ColumnTotals[];
  cells: CellTotals[];
  /** What the currencies on it are worth; null where no money is summed. */
  money: Money | null;
}

/**
 * Counts and sums by column and lane, over what the reader may see: one statement, and one for the rates of the day where there are
 * other currencies than the company's.
 */
export async function readTotals(tx: Tx, board: BoardView, now: Date): Promise<BoardTotals> {
  const { query, catalog, columnValue, laneValue, laneField, sum } = board;
  const rows = await query.summed<Row>(
    tx,
    sql`${columnValue} as column, ${laneValue} as lane, count(*)::int as count, ${sum ? sum.currency : sql`null::text`} as currency,
      ${sum ? sql`sum(${sum.value})::text` : sql`null::text`} as amount`,
    sql`group by 1, 2, 4 order by 4`,
  );
  const currencies = rows.flatMap(({ amount, currency }) => (amount === null ? [] : currency));
  const money = await moneyOf(tx, catalog, now, currencies);
  const parts = rows.map(({ column, lane, count, currency, amount }) => ({
    column: toColumnValue(column),
    lane: toColumnValue(lane),
    count,
    sums: amount === null ? [] : [{ amount, currency }],
  }));
  const totalsBy = (of: (part: Part) => string | null) =>
    [...Map.groupBy(parts, of)].map(([value, same]) => ({ value, ...added(same, money) }));
  return {
    columns: totalsBy(({ column }) => column),
    lanes: laneField ? totalsBy(({ lane }) => lane) : [],
    cells: laneField
      ? [...Map.groupBy(parts, placeOf).values()].map((same) => ({
          lane: same[0]!.lane,
          column: same[0]!.column,
          ...added(same, money),
        }))
      : [],
    money: currencies.some((currency) => currency !== null) ? money : null,
  };
}

/** What stands in one cell in one currency. */
type Part = Omit<CellTotals, 'converted'>;

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

function added(parts: readonly Part[], money: Money): Totals {
  const grouped = Map.groupBy(
    parts.flatMap((part) => part.sums),
    ({ currency }) => currency,
  );
  const sums = [...grouped].map(([currency, same]) => ({ currency, amount: sumOf(same.map(({ amount }) => amount)) }));
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    sums,
    converted: sums.length > 1 ? converted(money, sums) : null,
  };
}
