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
  /** The column that says in which currency, for money; `path` is its name. */
  currency: { path: string; column: SQL } | null;
}

export function measureOf(query: RecordQuery, kpi: Kpi): Measure {
  if (!kpi.field) {
    const count = (condition: SQL) => sql`count(*) filter (where ${condition})`;
    return { of: (condition) => sql`${count(condition)}::text`, count, currency: null };
  }
  const { column, alias, field, module } = query.source.resolve(kpi.field, ['kpi', 'field']);
  const count = (condition: SQL) => sql`count(${column}) filter (where ${condition})`;
  const inCurrency = field.type === 'MONEY' && kpi.function !== 'COUNT';
  const hasCurrency = inCurrency && module.fields.some(({ name }) => name === 'currency');
  return {
    of: (condition) => sql`(${aggregate(kpi.function, column, condition)})::text`,
    count,
    currency: hasCurrency ? { path: `${alias}.currency`, column: columnOf(alias, 'currency') } : null,
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

/**
 * The figures of KPIs over the same records, breakdowns apart: one statement, which goes through the records once. Money is
 * summed up by currency and the rest of all, each in the rows of its own grouping.
 */
export async function readFigures(tx: Tx, query: RecordQuery, kpis: readonly Kpi[], now: Now): Promise<KpiResult[]> {
  if (!kpis.length) return [];
  const condition = (part: Kpi['where']) => (part ? compileCondition(query.source, part, now) : sql`true`);
  const measures = kpis.map((kpi) => measureOf(query, kpi));
  const made = kpis.flatMap((kpi, index) => {
    const { of, count } = measures[index]!;
    const parts = [kpi.where, kpi.mode === 'COMPARE' ? kpi.against : null].map(condition);
    return parts.flatMap((part, side) => [
      sql`${of(part)} as ${sql.identifier(`value_${index}_${side}`)}`,
      sql`${count(part)}::int as ${sql.identifier(`count_${index}_${side}`)}`,
    ]);
  });
  const groups = groupingsOf(measures);
  const rows = await query.summed<SummedRow>(
    tx,
    sql`${groups.number} as grouping, ${groups.currency} as currency, ${sql.join(made, sql`, `)}`,
    sql`group by ${groups.sets}`,
  );
  return kpis.map((kpi, index) => {
    const own = rows.filter(({ grouping }) => grouping === groups.of(measures[index]!));
    const [figures, others] = [0, 1].map((side) =>
      figuresOf(
        kpi.function,
        own.map((row) => ({
          value: row[`value_${index}_${side}`] ?? null,
          count: Number(row[`count_${index}_${side}`]),
          currency: row.currency,
        })),
      ),
    );
    return resultOf(kpi, figures!, others!);
  });
}

interface SummedRow extends Record<string, unknown> {
  grouping: number;
  currency: string | null;
  [made: `value_${number}_${number}`]: string | null;
  [made: `count_${number}_${number}`]: number;
}

/** The groupings that measures need: one of all rows, and one by each column that says in which currency. */
function groupingsOf(measures: readonly Measure[]) {
  const columns = new Map(measures.flatMap(({ currency }) => (currency ? [[currency.path, currency.column]] : [])));
  const [paths, each] = [[...columns.keys()], sql.join([...columns.values()], sql`, `)];
  const ofAll = 2 ** paths.length - 1;
  const sets = [...columns.values()].map((column) => sql`(${column})`);
  if (measures.some(({ currency }) => !currency)) sets.push(sql`()`);
  return {
    sets: sql`grouping sets (${sql.join(sets, sql`, `)})`,
    /** Tells the groupings of a row apart: of the columns, the last first, a bit for each that it is not grouped by. */
    number: paths.length ? sql`grouping(${each})` : sql`0`,
    currency: paths.length ? sql`coalesce(${each})` : sql`null::text`,
    of: ({ currency }: Measure) => (currency ? ofAll - 2 ** (paths.length - 1 - paths.indexOf(currency.path)) : ofAll),
  };
}

function resultOf(kpi: Kpi, figures: KpiFigure[], others: KpiFigure[]): KpiResult {
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
