import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import type { RecordReference } from '#platform/records/record-reference.ts';
import { loader } from '#platform/subgraph/context.ts';
import { recordUuid } from '../record/record-reference.ts';

const MOST = 50;

/** UUIDs of records that an activity is to be about. Refuses with TOO_MANY, and NOT_FOUND what is not there or not the actor's to see. */
export async function relatedUuids(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const path = ['input', 'relatedIds'];
  if (ids.length > MOST) refuse('TOO_MANY', path, { max: MOST });
  const uuids = ids.map((id, index) => recordUuid(id) ?? refuse('NOT_FOUND', [...path, String(index)]));
  if (!uuids.length) return [];
  const rows = await tx.execute<{ id: string; prefix: string }>(sql`
    select r.id, m.prefix from catalog.record r join catalog.module m on m.name = r.module where r.id = any (${sql.param(uuids)}::uuid[])`);
  const known = new Set(rows.map(({ id, prefix }) => toId(prefix, id)));
  const stranger = ids.findIndex((id) => !known.has(id));
  if (stranger >= 0) refuse('NOT_FOUND', [...path, String(stranger)]);
  return [...new Set(uuids)];
}

/** Lets an activity be about these records; those that the actor does not see stay. The actor may edit it. */
export async function setRelated(tx: Tx, activity: string, uuids: readonly string[]): Promise<void> {
  const wanted = sql`${sql.param([...uuids])}::uuid[]`;
  await tx.execute(sql`
    delete from activities.link l using catalog.record r
    where l.activity_id = ${activity} and r.id = l.record_id and l.record_id <> all (${wanted})`);
  await tx.execute(sql`
    insert into activities.link (activity_id, record_id) select ${activity}, unnest(${wanted}) on conflict do nothing`);
}

/** What activities are about beside account and contact, as far as the reader sees it; by the activity. */
export const relatedTo = loader<string, RecordReference[]>(async (context, activities) => {
  const tx = await context.read();
  const rows = await tx.execute<{ activity: string; id: string; prefix: string }>(sql`
    select l.activity_id as activity, r.id, m.prefix
    from activities.link l join catalog.record r on r.id = l.record_id join catalog.module m on m.name = r.module
    where l.activity_id = any (${sql.param([...activities])}::uuid[]) order by r.title, r.id`);
  const byActivity = Map.groupBy(rows, ({ activity }) => activity);
  return new Map(
    [...byActivity].map(([activity, some]) => [activity, some.map(({ id, prefix }) => ({ id: toId(prefix, id) }))]),
  );
});
