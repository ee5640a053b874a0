import Big from 'big.js';
import type { Tx } from '#platform/database/session.ts';
import { type Converted, converted, type Money, moneyOf, sum } from '#platform/money/rates.ts';
import type { Now } from '#platform/query/condition.ts';
import type { RecordQuery } from '#platform/query/record-query.ts';
import type { Kpi, KpiFigure, KpiResult } from './kpi.ts';
import { percentOf } from './percent.ts';

/** Whether a KPI tells two figures beside each other. */
export function isCompared({ mode }: Kpi): boolean {
  return mode === 'COMPARE' || mode === 'SHARE';
}

/**
 * What a KPI comes to, of its aggregates by currency as `measureOf` makes them: sums where averages are told. With `money`, where they are
 * of several currencies, also as one in the company's.
 */
export function resultOf(
  kpi: Kpi,
  ones: readonly KpiFigure[],
  others: readonly KpiFigure[],
  money: Money | null,
): KpiResult {
  const figures = figuresOf(kpi.function, ones);
  const whole = money && convertedFigures(kpi.function, ones, money);
  const one = asOne(figures, whole);
  const empty: KpiResult = {
    kpi,
    figures,
    converted: whole,
    against: [],
    againstConverted: null,
    difference: null,
    percent: null,
    slices: [],
  };
  if (kpi.mode === 'TARGET') {
    const target = { value: kpi.target, currency: one?.currency ?? null, count: 1 };
    return { ...empty, against: [target], percent: compared(one, target, percentOf) };
  }
  if (!isCompared(kpi)) return empty;
  const against = figuresOf(kpi.function, others);
  const againstConverted = money && convertedFigures(kpi.function, others, money);
  const other = asOne(against, againstConverted);
  if (kpi.mode === 'SHARE') return { ...empty, against, againstConverted, percent: compared(one, other, percentOf) };
  return {
    ...empty,
    against,
    againstConverted,
    difference: compared(one, other, (a, b) => a.minus(b).toFixed()),
    percent: compared(one, other, (a, b) => percentOf(a.minus(b), b)),
  };
}

/** Whether figures are of several currencies. */
export function areMixed(figures: readonly KpiFigure[]): boolean {
  return new Set(figures.filter(hasValue).map(({ currency }) => currency)).size > 1;
}

/** The rates that figures need: a statement at most. */
export function moneyOfFigures(
  tx: Tx,
  { source }: RecordQuery,
  { now }: Now,
  figures: readonly KpiFigure[],
): Promise<Money> {
  const currencies = figures.filter(hasValue).map(({ currency }) => currency);
  return moneyOf(tx, source.catalog, now, currencies);
}

const JOINS: Record<Kpi['function'], (parts: Big[], count: number) => Big> = {
  COUNT: sum,
  SUM: sum,
  AVERAGE: (parts, count) => sum(parts).div(count),
  MINIMUM: (parts) => parts.reduce((least, part) => (part.lt(least) ? part : least)),
  MAXIMUM: (parts) => parts.reduce((most, part) => (part.gt(most) ? part : most)),
};

/** Figures of several currencies as one; null where there are none. */
export function convertedFigures(made: Kpi['function'], figures: readonly KpiFigure[], money: Money): Converted | null {
  const there = figures.filter(hasValue);
  if (!there.length) return null;
  const count = there.reduce((all, figure) => all + figure.count, 0);
  const amounts = there.map(({ value, currency }) => ({ amount: value!, currency }));
  return converted(money, amounts, (parts) => JOINS[made](parts, count));
}

function hasValue({ value, count }: KpiFigure): boolean {
  return value !== null && count > 0;
}

/** Figures by currency, the largest first; where there are none, one that says so: no records are nought, no values no sum. */
export function figuresOf(made: Kpi['function'], figures: readonly KpiFigure[]): KpiFigure[] {
  const there = figures.filter(hasValue);
  if (!there.length) return [{ value: made === 'COUNT' ? '0' : null, currency: null, count: 0 }];
  const shown =
    made === 'AVERAGE'
      ? there.map((figure) => ({ ...figure, value: new Big(figure.value!).div(figure.count).toFixed(2) }))
      : there;
  return shown.toSorted((a, b) => new Big(b.value!).cmp(a.value!));
}

/** The one figure that can be compared, if there is one: the only one, or what they come to in the company's currency. */
function asOne(figures: readonly KpiFigure[], whole: Converted | null): KpiFigure | null {
  if (whole) return { value: whole.amount, currency: whole.currency, count: 1 };
  return figures.length === 1 ? figures[0]! : null;
}

function compared(
  one: KpiFigure | null,
  other: KpiFigure | null,
  compare: (one: Big, other: Big) => string | null,
): string | null {
  if (!one?.value || !other?.value) return null;
  if (one.currency && other.currency && one.currency !== other.currency) return null;
  return compare(new Big(one.value), new Big(other.value));
}
