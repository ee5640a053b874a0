import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { BoardView } from './board-view.ts';
import { isOfPeople, namesOf, toColumnValue } from './column-value.ts';

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
export async function readTotals(tx: Tx, board: BoardView): Promise<Map<string | null, ColumnTotals>> {
  const { query, columnValue, sum } = board;
  const rows = await query.summed<{
    value: string | null;
    count: number;
    currency: string | null;
    amount: string | null;
  }>(
    tx,
    sql`${columnValue} as value, count(*)::int as count, ${sum ? sum.currency : sql`null::text`} as currency,
      ${sum ? sql`sum(${sum.value})::text` : sql`null::text`} as amount`,
    sql`group by 1, 3 order by 3`,
  );
  const totals = new Map<string | null, ColumnTotals>();
  for (const { value: stored, count, currency, amount } of rows) {
    const value = toColumnValue(stored);
    const column = totals.get(value) ?? { value, count: 0, sums: [] };
    column.count += count;
    if (amount !== null) column.sums.push({ amount, currency });
    totals.set(value, column);
  }
  return totals;
}

/**
 * The columns of a board: those of its layout, then every other value of the field, then what has none, if there is any.
 * People and groups have columns as long as they have cards, by name. Nothing is left out silently.
 */
export async function columnsOf(tx: Tx, board: BoardView, language: Language): Promise<ColumnRow[]> {
  const { layout } = board;
  const totals = await readTotals(tx, board);
  const chosen = layout.columns.map(({ value }) => value);
  const options = await optionsOf(tx, board, [...chosen, ...totals.keys()], language);
  const values = new Set([...chosen, ...options.map(({ value }) => value), ...totals.keys()]);
  const settings = new Map(layout.columns.map((column) => [column.value, column]));
  return [...values].map((value) => {
    const { title = null, limit = null, hidden = false } = settings.get(value) ?? {};
    const option = options.find((candidate) => candidate.value === value);
    const { count, sums } = totals.get(value) ?? { count: 0, sums: [] };
    const label = title ?? option?.label ?? value ?? NONE[language];
    return { board, value, label, hue: option?.hue ?? null, count, sums, limit, hidden };
  });
}

/** The values that a board's column field has, as readers see them, in order; of people, groups and retired values, those among `values`. */
async function optionsOf(
  tx: Tx,
  { columnField, catalog }: BoardView,
  values: readonly (string | null)[],
  language: Language,
): Promise<{ value: string; label: string; hue: string | null }[]> {
  if (isOfPeople(columnField)) {
    const names = await namesOf(
      tx,
      values.filter((value) => value !== null),
    );
    const byName = new Intl.Collator(language).compare;
    return [...names]
      .toSorted(([, one], [, other]) => byName(one, other))
      .map(([value, label]) => ({ value, label, hue: null }));
  }
  const { module, field } = columnField;
  const options = field.type === 'BOOLEAN' ? YES_NO : catalog.options(module.name, field.name);
  return options
    .filter(({ value, active }) => active || values.includes(value))
    .map(({ value, label, hue }) => ({ value, label: label[language], hue }));
}

const NONE = { fi: 'Ei arvoa', en: 'No value' };
const YES_NO = [
  { value: 'true', label: { fi: 'Kyllä', en: 'Yes' }, hue: 'green', active: true },
  { value: 'false', label: { fi: 'Ei', en: 'No' }, hue: 'grey', active: true },
];
