import Big from 'big.js';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { toId } from '#platform/id.ts';
import { inOwn, type Money, sum } from '#platform/money/rates.ts';
import { sumOf } from '#platform/money/sum-of.ts';
import { compileCondition, type Now } from '#platform/query/condition.ts';
import { familyOf } from '#platform/query/operators.ts';
import type { RecordQuery } from '#platform/query/record-query.ts';
import type { Resolved } from '#platform/query/source.ts';
import { measureOf } from './figures.ts';
import type { Kpi, KpiResult, KpiSlice } from './kpi.ts';
import { percentages } from './percent.ts';
import { partOf, restOf } from './records-of.ts';
import { areMixed, convertedFigures, figuresOf, moneyOfFigures } from './result-of.ts';

/** More values than these are told as one. */
const MOST_SLICES = { PIE: 8, BARS: 60 };
const MOST_VALUES = 1_000;

const WORDS = {
  none: { fi: 'Ei arvoa', en: 'None' },
  rest: { fi: 'Muut', en: 'Others' },
  true: { fi: 'Kyllä', en: 'Yes' },
  false: { fi: 'Ei', en: 'No' },
};

/**
 * The figure of each value of a field, and the whole: one statement, one for rates where there are several currencies, and for tags one
 * for the whole, since a record may have several and is told with each.
 */
export async function readBreakdown(
  tx: Tx,
  query: RecordQuery,
  kpi: Kpi,
  { now, language }: { now: Now; language: Language },
): Promise<KpiResult> {
  const by = query.source.resolve(kpi.by!, ['kpi', 'by']);
  const { of, count, currency } = measureOf(query, kpi);
  const { key, title, kind } = namesOf(query, by);
  const where = kpi.where ? compileCondition(query.source, kpi.where, now) : sql`true`;
  const all = sql`true`;
  const part = sql`and ${where}`;
  const rows = await query.summed<Group>(
    tx,
    sql`${key} as key, ${title} as title, ${kind} as kind, ${currency?.column ?? sql`null::text`} as currency, ${of(all)} as value, ${count(all)}::int as count`,
    sql`${part} group by 1, 2, 3, 4 order by ${of(all)}::numeric desc nulls last, 1 limit ${MOST_VALUES}`,
  );
  const currencies = new Set(rows.map((row) => row.currency));
  const figures = manyEach(by)
    ? await query.summed<Pick<Group, 'currency' | 'value' | 'count'>>(
        tx,
        sql`${currency?.column ?? sql`null::text`} as currency, ${of(all)} as value, ${count(all)}::int as count`,
        sql`${part} group by 1`,
      )
    : [...currencies].map((one) => total(rows.filter((row) => row.currency === one)));
  const money = areMixed(rows) ? await moneyOfFigures(tx, query, now, rows) : null;
  const whole = money && convertedFigures(kpi.function, figures, money);
  const parts = money ? inOneCurrency(rows, money) : rows;
  return {
    kpi,
    figures: figuresOf(kpi.function, figures),
    converted: whole,
    against: [],
    againstConverted: null,
    difference: null,
    percent: null,
    slices: whole && whole.amount === null ? [] : slicesOf(parts, query, by, kpi, language),
  };
}

/** The groups in the company's currency, each value once, the largest first; those without a rate are left out. */
function inOneCurrency(rows: readonly Group[], money: Money): Group[] {
  const own = rows.map((row) => ({ row, value: row.value && inOwn(money, new Big(row.value), row.currency) }));
  return [...Map.groupBy(own, ({ row }) => row.key).values()]
    .map((same) => {
      const value = sum(same.flatMap((part) => part.value || []));
      const count = same.reduce((all, { row }) => all + row.count, 0);
      return { group: { ...same[0]!.row, currency: money.own, value: value.toFixed(2), count }, value };
    })
    .sort((one, other) => other.value.cmp(one.value))
    .map(({ group }) => group);
}

type Group = {
  key: string | null;
  title: string | null;
  kind: string | null;
  currency: string | null;
  value: string | null;
  count: number;
};

function namesOf({ source }: RecordQuery, by: Resolved): { key: SQL; title: SQL; kind: SQL } {
  const family = familyOf(by.field.type);
  if (manyEach(by)) {
    const each = sql`unnest(coalesce(nullif(${by.column}, '{}'), array[null::text]))`;
    return { key: each, title: sql`null::text`, kind: sql`null::text` };
  }
  if (family !== 'person' && family !== 'relation') {
    return { key: sql`${by.column}::text`, title: sql`null::text`, kind: sql`null::text` };
  }
  // Records that the reader may not see have no name, and are told with those that have none.
  const { id, title, kind } = source.target(by);
  return { key: sql`${id}::text`, title, kind };
}

function slicesOf(rows: Group[], query: RecordQuery, by: Resolved, { shape }: Kpi, language: Language): KpiSlice[] {
  // What has several of the values that are told as one would count as often.
  const most = manyEach(by) ? MOST_VALUES : MOST_SLICES[shape];
  const filled = rows.filter(({ value, count }) => value !== null && count > 0);
  const [shown, rest] = filled.length > most ? [filled.slice(0, most - 1), filled.slice(most - 1)] : [filled, []];
  const { source } = query;
  const slices: Omit<KpiSlice, 'percent'>[] = shown.map(({ key, title, kind, ...figure }) => {
    const name = named(query, by, { key, title, kind }, language);
    return { ...name, rest: false, figure, part: partOf(source, by, name.value) };
  });
  if (rest.length) {
    const told = slices.map(({ value }) => value);
    const part = restOf(source, by, told);
    slices.push({ value: null, label: WORDS.rest[language], hue: null, rest: true, figure: total(rest), part });
  }
  if (manyEach(by)) return slices.map((slice) => ({ ...slice, percent: null }));
  const percents = percentages(slices.map(({ figure }) => new Big(figure.value ?? 0)));
  return slices.map((slice, index) => ({ ...slice, percent: percents?.[index] ?? null }));
}

function named(
  { source }: RecordQuery,
  { field, module }: Resolved,
  { key, title, kind }: Pick<Group, 'key' | 'title' | 'kind'>,
  language: Language,
): Pick<KpiSlice, 'value' | 'label' | 'hue'> {
  if (key === null) return { value: null, label: WORDS.none[language], hue: null };
  switch (familyOf(field.type)) {
    case 'boolean':
      return { value: key, label: WORDS[key as 'true' | 'false'][language], hue: null };
    case 'tags':
    case 'option': {
      const option = source.catalog.options(module.name, field.name).find(({ value }) => value === key);
      return { value: key, label: option?.label[language] ?? key, hue: option?.hue ?? null };
    }
    default:
      return { value: toId(kind!, key), label: title ?? '', hue: null };
  }
}

/** Whether a record may have several values, and so be in several parts of the whole. */
function manyEach({ field }: Resolved): boolean {
  return field.type === 'TAGS';
}

function total(rows: readonly Group[]): { value: string | null; currency: string | null; count: number } {
  const values = rows.flatMap(({ value }) => value ?? []);
  const count = rows.reduce((all, row) => all + row.count, 0);
  return { value: values.length ? sumOf(values) : null, currency: rows[0]?.currency ?? null, count };
}
