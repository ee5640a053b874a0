import type { Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Alike } from '#platform/duplicates/find-alike.ts';
import { type FoundSign, LIKELY, readableNames, scoreOf, weighed } from '#platform/duplicates/signs.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import { type PageInput, planPage, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor, moduleNamed } from '../scope.ts';
import { shown } from './duplicates-of.ts';

const LARGEST_PAGE = 50;

/**
 * A page of groups of a module's records that are likely to be one: of what shares a trait, what the reader sees, in pairs, without
 * those that have been dismissed; each with the one that was there first, unless that is with one still earlier.
 */
export function duplicateGroups(context: Context, name: string, page: PageInput) {
  return refusable(context.language, async () => {
    const module = moduleNamed(await catalogFor(context), name, ['module']);
    const plan = planPage(ORDER, page, 'duplicates', LARGEST_PAGE);
    const weights = pairingWeights(module);
    const tx = await context.read();
    const rows = await tx.execute<Row>(sql`
      with shared as (
        select s.kind, w.weight, array_agg(r.id) as ids, array_agg(r.title) as titles
        from (select row_number() over () as trait, kind, records from catalog.sharing(${module.name}, ${sql.param(Object.keys(weights))}::text[], ${sql.param(readableNames(module))}::text[])) s
        join jsonb_to_recordset(${JSON.stringify(Object.entries(weights).map(([kind, weight]) => ({ kind, weight })))}::jsonb) w (kind text, weight real) on w.kind = s.kind
        cross join unnest(s.records) u join catalog.record r on r.id = u
        group by s.trait, s.kind, w.weight having count(*) > 1
      ), pair as (
        select a.id as one, b.id as other, max(s.weight * case s.kind when 'SKELETON' then similarity(a.title, b.title) else 1 end) as weight
        from shared s cross join unnest(s.ids, s.titles) a (id, title) cross join unnest(s.ids, s.titles) b (id, title) where b.id > a.id group by 1, 2
      ), likely as materialized (
        select * from pair p where p.weight >= ${LIKELY} and not exists (select from insights.not_one n where n.one = p.one and n.other = p.other)
      ), g as (
        select l.one as id, max(l.weight)::int as weight, array_agg(l.other order by l.weight desc, l.other) as others
        from likely l where not exists (select from likely o where o.other = l.one) group by l.one
      )
      select g.id, g.others, (select count(*) from g)::int as total, ${plan.keys} from g
      where ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}`);
    const matches = await matchesOf(tx, module, rows);
    const connection = toConnection(rows, plan, page, ({ id }) => ({
      record: { id: toId(module.prefix, id) },
      matches: shown(module, matches.get(id) ?? []),
    }));
    return { ...connection, totalCount: rows[0]?.total ?? 0 };
  });
}

const ORDER = [
  { expression: columnOf('g', 'weight'), cast: 'int', descending: true, nullable: false },
  { expression: columnOf('g', 'id'), cast: 'uuid', descending: true, nullable: false },
];

type Row = { id: string; others: string[]; total: number };

/** The signs of which one is enough to look at two records, by how they are kept. */
function pairingWeights({ duplicates }: Module): Record<string, number> {
  const sure = duplicates.filter(({ weight }) => weight >= LIKELY).map(({ reason, weight }) => [reason, weight]);
  const alike = Math.max(0, ...duplicates.map((sign) => sign.alike ?? 0));
  return Object.fromEntries([...sure, ...(alike >= LIKELY ? [['SKELETON', alike]] : [])]);
}

/** All that speaks for the others of each group: one statement for a page. */
async function matchesOf(tx: Tx, module: Module, rows: readonly Row[]): Promise<Map<string, Alike[]>> {
  const pairs = rows.flatMap(({ id, others }) => others.map((other) => ({ one: id, other })));
  if (!pairs.length) return new Map();
  const found = await tx.execute<FoundSign & { one: string; other: string }>(sql`
    select one, other, kind, fields, likeness from catalog.in_common(${sql.param(pairs.map(({ one }) => one))}::uuid[],
      ${sql.param(pairs.map(({ other }) => other))}::uuid[], ${sql.param(readableNames(module))}::text[])`);
  const signsOf = Map.groupBy(found, ({ one, other }) => `${one} ${other}`);
  const matches = pairs.map(({ one, other }) => {
    const signs = weighed(module, signsOf.get(`${one} ${other}`) ?? []);
    return { one, uuid: other, signs, score: scoreOf(signs) };
  });
  const ofGroups = Map.groupBy(matches, ({ one }) => one);
  for (const group of ofGroups.values()) group.sort((one, other) => other.score - one.score);
  return ofGroups;
}
