import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { BoardView } from './board-view.ts';

/** Count and sums of one column. */
export interface ColumnTotals {
  value: string | null;
  count: number;
  sums: { amount: string; currency: string | null }[];
}

/** A column of a board. */
export interface ColumnRow extends ColumnTotals {
  board: BoardView;
  label: string;
  hue: string | null;
  limit: number | null;
  hidden: boolean;
}

/** Counts and sums by column, over what the reader may see: one statement. */
export async function readTotals(
  tx: Tx,
  board: BoardView,
  only?: (string | null)[],
): Promise<Map<string | null, ColumnTotals>> {
  const { query, columnValue, sum } = board;
  const some = only
    ? sql`and (${columnValue} = any (${sql.param(only.filter((value) => value !== null))}::text[]) or ${only.includes(null)} and ${columnValue} is null)`
    : sql``;
  const rows = await tx.execute<{
    value: string | null;
    count: number;
    currency: string | null;
    amount: string | null;
  }>(sql`
    select ${columnValue} as value, count(*)::int as count,
      ${sum ? sum.currency : sql`null::text`} as currency, ${sum ? sql`sum(${sum.value})::text` : sql`null::text`} as amount
    from ${query.source.from()} where ${query.where} ${some} group by 1, 3 order by 3`);
  const totals = new Map<string | null, ColumnTotals>(
    (only ?? []).map((value) => [value, { value, count: 0, sums: [] }]),
  );
  for (const { value, count, currency, amount } of rows) {
    const column = totals.get(value) ?? { value, count: 0, sums: [] };
    column.count += count;
    if (amount !== null) column.sums.push({ amount, currency });
    totals.set(value, column);
  }
  return totals;
}

/**
 * The columns of a board: those of its layout, then every other value of the field, then what has none, if there is any.
 * Nothing is left out silently.
 */
export function columnsOf(board: BoardView, totals: Map<string | null, ColumnTotals>, language: Language): ColumnRow[] {
  const { layout, columnField, catalog, module } = board;
  const options = columnField.field.type === 'BOOLEAN' ? YES_NO : catalog.options(module.name, columnField.field.name);
  const chosen = layout.columns.map(({ value }) => value);
  const rest = options.map(({ value }) => value).filter((value) => !chosen.includes(value));
  const known = [...chosen, ...rest];
  const others = [...totals.keys()].filter((value) => !known.includes(value));
  return [...known, ...others].map((value) => {
    const settings = layout.columns.find((column) => column.value === value);
    const option = options.find((candidate) => candidate.value === value);
    const { count, sums } = totals.get(value) ?? { count: 0, sums: [] };
    return {
      board,
      value,
      label: settings?.title ?? option?.label[language] ?? value ?? NONE[language],
      hue: option?.hue ?? null,
      count,
      sums,
      limit: settings?.limit ?? null,
      hidden: settings?.hidden ?? false,
    };
  });
}

const NONE = { fi: 'Ei arvoa', en: 'No value' };
const YES_NO = [
  { value: 'true', label: { fi: 'Kyllä', en: 'Yes' }, hue: 'green' },
  { value: 'false', label: { fi: 'Ei', en: 'No' }, hue: 'grey' },
];
