import Big from 'big.js';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import { compileCondition, type Now } from '#platform/query/condition.ts';
import type { RecordQuery } from '#platform/query/record-query.ts';
import { columnOf } from '#platform/query/source.ts';
import type { Kpi, KpiFigure, KpiResult } from './kpi.ts';
import { percentOf } from './percent.ts';

/** How a KPI's figures are made: what is aggregated, and in which currency. */
export interface Measure {
  /** The aggregate, as text, over the rows that a condition takes. */
  of(condition: SQL): SQL;
  /** How many values it is made of. */
  count(condition: SQL): SQL;
  currency: SQL;
}

export function measureOf(query: RecordQuery, kpi: Kpi): Measure {
  if (!kpi.field) {
    const count = (condition: SQL) => sql`count(*) filter (where ${condition})`;
    return { of: (condition) => sql`${count(condition)}::text`, count, currency: sql`null::text` };
  }
  const { column, alias, field, module } = query.source.resolve(kpi.field, ['kpi', 'field']);
  const count = (condition: SQL) => sql`count(${column}) filter (where ${condition})`;
  const inCurrency = field.type === 'MONEY' && kpi.function !== 'COUNT';
  const hasCurrency = inCurrency && module.fields.some(({ name }) => name === 'currency');
  return {
    of: (condition) => sql`(${aggregate(kpi.function, column, condition)})::text`,
    count,
    currency: hasCurrency ? columnOf(alias, 'currency') : sql`null::text`,
  };
}

function aggregate(made: Kpi['function'], column: SQL, condition: SQL): SQL {
  switch (made) {
    case 'COUNT':
      return sql`count(${column}) filter (where ${condition})`;
    case 'SUM':
      return sql`sum(${column}) filter (where ${condition})`;
    case 'AVERAGE':
      return sql`round(avg(${column}) filter (where ${condition}), 2)`;
    case 'MINIMUM':
      return sql`min(${column}) filter (where ${condition})`;
    case 'MAXIMUM':
      return sql`max(${column}) filter (where ${condition})`;
  }
}

/** The figures of everything but breakdowns: one statement. */
export async function readFigures(tx: Tx, query: RecordQuery, kpi: Kpi, now: Now): Promise<KpiResult> {
  const { of, count, currency } = measureOf(query, kpi);
  const condition = (part: Kpi['where']) => (part ? compileCondition(query.source, part, now) : sql`true`);
  const [first, second] = [condition(kpi.where), condition(kpi.mode === 'COMPARE' ? kpi.against : null)];
  const rows = await query.summed<{
    currency: string | null;
    a: string | null;
    an: number;
    b: string | null;
    bn: number;
  }>(
    tx,
    sql`${currency} as currency, ${of(first)} as a, ${count(first)}::int as an, ${of(second)} as b, ${count(second)}::int as bn`,
    sql`group by 1`,
  );
  const figures = figuresOf(
    kpi.function,
    rows.map(({ a, an, ...row }) => ({ value: a, count: an, currency: row.currency })),
  );
  const others = figuresOf(
    kpi.function,
    rows.map(({ b, bn, ...row }) => ({ value: b, count: bn, currency: row.currency })),
  );
  const empty: KpiResult = { kpi, figures, against: [], difference: null, percent: null, slices: [] };
  switch (kpi.mode) {
    case 'NUMBER':
    case 'BREAKDOWN':
      return empty;
    case 'TARGET': {
      const against = [{ value: kpi.target, currency: figures[0]?.currency ?? null, count: 1 }];
      return { ...empty, against, percent: compared(figures, against, percentOf) };
    }
    case 'SHARE':
      return { ...empty, against: others, percent: compared(figures, others, percentOf) };
    case 'COMPARE':
      return {
        ...empty,
        against: others,
        difference: compared(figures, others, (a, b) => a.minus(b).toFixed()),
        percent: compared(figures, others, (a, b) => percentOf(a.minus(b), b)),
      };
  }
}

/** Figures by currency, the largest first; where there are none, one that says so: no records are nought, no values no sum. */
export function figuresOf(made: Kpi['function'], figures: readonly KpiFigure[]): KpiFigure[] {
  const there = figures.filter(({ value, count }) => value !== null && count > 0);
  if (!there.length) return [{ value: made === 'COUNT' ? '0' : null, currency: null, count: 0 }];
  return there.toSorted((a, b) => new Big(b.value!).cmp(a.value!));
}

/** Compares two figures that can be compared: of one currency each, and the same. */
function compared(
  [one, ...more]: KpiFigure[],
  [other, ...others]: KpiFigure[],
  compare: (one: Big, other: Big) => string | null,
): string | null {
  const comparable = one?.value && other?.value && !more.length && !others.length;
  if (!comparable || (one.currency && other.currency && one.currency !== other.currency)) return null;
  return compare(new Big(one.value!), new Big(other.value!));
}
