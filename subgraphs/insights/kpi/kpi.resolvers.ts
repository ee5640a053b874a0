import { refusable } from '#platform/errors/refusable.ts';
import type { Condition } from '#platform/query/condition.ts';
import { nowOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import type { Context } from '#platform/subgraph/context.ts';
import './kpi.texts.ts';
import type { FilterRow } from '../filter/filter.table.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogFor, moduleNamed } from '../scope.ts';
import { readBreakdown } from './breakdown.ts';
import { readFigures } from './figures.ts';
import type { ShownKpi } from './kpi.ts';
import { withRecords } from './records-of.ts';

export const kpiResolvers: Resolvers = {
  Filter: {
    kpiResults: (filter, { where, search }, context) =>
      refusable(context.language, () => resultsOf(context, filter, where, search)),
  },
};

/** What the KPIs of a view come to: a statement for its figures, one for each breakdown, and one more of each for rates where there are several currencies. */
async function resultsOf(
  context: Context,
  { module: name, conditions, kpis }: FilterRow,
  where: Condition | null | undefined,
  search: string | null | undefined,
): Promise<ShownKpi[]> {
  if (!kpis.length) return [];
  const catalog = await catalogFor(context);
  const module = moduleNamed(catalog, name);
  const [tx, now] = [await context.read(), nowOf(catalog, context)];
  const records = () => new RecordQuery(catalog, { module, where: where ?? conditions, search }, now);
  const figures = kpis.filter(({ mode }) => mode !== 'BREAKDOWN');
  const breakdowns = kpis.filter(({ mode }) => mode === 'BREAKDOWN');
  const results = await Promise.all([
    readFigures(tx, records(), figures, now),
    ...breakdowns.map((kpi) => readBreakdown(tx, records(), kpi, { now, language: context.language })),
  ]);
  const byKpi = new Map(results.flat().map((result) => [result.kpi, result]));
  return kpis.map((kpi) => withRecords(where ?? conditions, byKpi.get(kpi)!));
}
