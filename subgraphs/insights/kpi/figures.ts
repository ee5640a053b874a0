import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { compileCondition, type Now } from '#platform/query/condition.ts';
import type { RecordQuery } from '#platform/query/record-query.ts';
import { columnOf } from '#platform/query/source.ts';
import type { Kpi, KpiResult } from './kpi.ts';
import { areMixed, isCompared, moneyOfFigures, resultOf } from './result-of.ts';

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
    // Averages are made of sums and counts, so that those of several currencies can be told as one.
    case 'SUM':
    case 'AVERAGE':
      return sql`sum(${column}) filter (where ${condition})`;
    case 'MINIMUM':
      return sql`min(${column}) filter (where ${condition})`;
    case 'MAXIMUM':
      return sql`max(${column}) filter (where ${condition})`;
  }
}

/**
 * The figures of KPIs over the same records, breakdowns apart: one statement, which goes through the records once, and one for rates
 * where there are several currencies. Money is summed up by currency and the rest of all, each in the rows of its own grouping.
 */
export async function readFigures(tx: Tx, query: RecordQuery, kpis: readonly Kpi[], now: Now): Promise<KpiResult[]> {
  if (!kpis.length) return [];
  const condition = (part: Kpi['where']) => (part ? compileCondition(query.source, part, now) : sql`true`);
  const measures = kpis.map((kpi) => measureOf(query, kpi));
  const made = kpis.flatMap((kpi, index) => {
    const { of, count } = measures[index]!;
    return sidesOf(kpi).flatMap((side, number) => {
      const part = condition(side);
      return [
        sql`${of(part)} as ${sql.identifier(`value_${index}_${number}`)}`,
        sql`${count(part)}::int as ${sql.identifier(`count_${index}_${number}`)}`,
      ];
    });
  });
  const groups = groupingsOf(measures);
  const rows = await query.summed<SummedRow>(
    tx,
    sql`${groups.number} as grouping, ${groups.currency} as currency, ${sql.join(made, sql`, `)}`,
    sql`group by ${groups.sets}`,
  );
  const sides = kpis.map((kpi, index) => {
    const own = rows.filter(({ grouping }) => grouping === groups.of(measures[index]!));
    const [ones = [], others = []] = sidesOf(kpi).map((_, number) =>
      own.map((row) => ({
        value: row[`value_${index}_${number}`] ?? null,
        count: Number(row[`count_${index}_${number}`]),
        currency: row.currency,
      })),
    );
    return { kpi, ones, others };
  });
  const mixed = sides.filter(({ ones, others }) => areMixed([...ones, ...others]));
  const money = await moneyOfFigures(
    tx,
    query,
    now,
    mixed.flatMap(({ ones, others }) => [...ones, ...others]),
  );
  return sides.map((side) => resultOf(side.kpi, side.ones, side.others, mixed.includes(side) ? money : null));
}

/** The conditions of the figures that a KPI tells: its own, and that of the one which stands beside it. */
function sidesOf(kpi: Kpi): Kpi['where'][] {
  return isCompared(kpi) ? [kpi.where, kpi.mode === 'COMPARE' ? kpi.against : null] : [kpi.where];
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
