import type { Sql } from 'postgres';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { momentOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { readFigures } from '../../../subgraphs/insights/kpi/figures.ts';
import type { Kpi } from '../../../subgraphs/insights/kpi/kpi.ts';
import type { Seller } from '../seller.ts';

const STAGES = ['mapping', 'quoted', 'negotiation'];
const PLAIN: Kpi = {
  name: '',
  mode: 'NUMBER',
  function: 'COUNT',
  field: null,
  where: null,
  against: null,
  by: null,
  target: null,
  shape: 'PIE',
};
/** What stands above a seller's open potentials: how many, what they come to, what those with an offer are worth at the middle. */
const KPIS: Kpi[] = [
  PLAIN,
  { ...PLAIN, function: 'SUM', field: 'amount' },
  { ...PLAIN, function: 'AVERAGE', field: 'amount', where: { field: 'stage', operator: 'IS', values: ['quoted'] } },
];
const AGGREGATES = [
  'count(*)::int as figure',
  'sum(t.amount)::text as figure',
  "round(avg(t.amount) filter (where t.stage = 'quoted'), 2)::text as figure",
];

/** The KPIs of a view, compiled and read. */
export async function kpiSet(tx: Tx, catalog: Catalog): Promise<string[]> {
  const now = momentOf(catalog, new Date());
  const module = catalog.byName.get('potentials')!;
  const where = { field: 'stage', operator: 'ANY_OF' as const, values: STAGES };
  const results = await readFigures(tx, new RecordQuery(catalog, { module, where }, now), KPIS, now);
  return results.map(({ figures }) => String(figures[0]?.value));
}

/** The same in hand-written SQL, a statement each. */
export async function handWrittenKpis(sql: Sql, { owners }: Seller): Promise<string[]> {
  const rows = await Promise.all(
    AGGREGATES.map((aggregate) =>
      sql.unsafe<{ figure: string | number }[]>(
        `select t.currency, ${aggregate} from sales.potential t
        where t.deleted_at is null and t.owner_id = any ($1::uuid[]) and t.stage = any ($2::text[]) group by 1`,
        [owners, STAGES],
        { prepare: true },
      ),
    ),
  );
  return rows.map(([row]) => String(row?.figure));
}
