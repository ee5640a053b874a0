import type { Consumer } from '#platform/changes/consume.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';

/**
 * Tells who started a run that it has ended, where it took so long that they hardly wait for it; and once, with their number,
 * those who became the owners of records by it.
 */
export const tellOfRuns: Consumer = {
  name: 'activities.tellOfRuns',
  topics: ['run'],
  handle: async (tx, events) => {
    const ended = events.filter(({ kind }) => kind === 'ENDED').map(({ payload }) => String(payload.run));
    if (!ended.length) return;
    await emitNotifications(tx, 'ADDED', [...(await tellMakers(tx, ended)), ...(await tellOwners(tx, ended))]);
  },
};

/** Who waits for less than this is still looking. */
const LONG = '10 seconds';

function tellMakers(tx: Tx, runs: string[]) {
  return tx.execute<Told>(sql`
    insert into activities.notification (receiver_id, kind, module, count, run_id, cause)
    select r.actor_id, 'RUN', r.module, r.done, r.id, 'run:' || r.id
    from runs.run r join identity_public.person p on p.id = r.actor_id and p.active
    where r.id = any (${sql.param(runs)}::uuid[])
      and (r.state = 'FAILED' or r.state = 'DONE' and r.ended_at - r.created_at >= ${LONG}::interval)
    on conflict (receiver_id, cause) do nothing returning id, receiver_id`);
}

/** What the run made of each record is told by its line in the history. Who may not see even one of them is not told. */
function tellOwners(tx: Tx, runs: string[]) {
  return tx.execute<Told>(sql`
    with given as materialized (
      select r.id as run, r.module, r.actor_id as actor, (c.changes -> 'owner_id' ->> 1)::uuid as owner, o.record_id as record
      from runs.run r
      join runs.outcome o on o.run_id = r.id and o.outcome = 'CHANGED'
      cross join lateral (
        select h.changes from history.change h where h.record_id = o.record_id and h.version = o.version order by h.id desc limit 1) c
      where r.id = any (${sql.param(runs)}::uuid[]) and r.input -> 'values' ? 'owner' and c.changes ? 'owner_id'
    ), receiver as (
      select g.run, g.module, g.actor, p.user_id, sum(g.records)::int as records, (array_agg(g.one))[1] as one
      from (select run, module, actor, owner, count(*) as records, (array_agg(record))[1] as one from given group by run, module, actor, owner) g
      cross join lateral activities.people(array[g.owner]) p
      where p.user_id <> g.actor group by g.run, g.module, g.actor, p.user_id
    )
    insert into activities.notification (receiver_id, kind, record_id, module, count, run_id, actor_id, cause)
    select r.user_id, 'ASSIGNMENT', case when r.records = 1 then r.one end, r.module, r.records, r.run, r.actor, 'run:' || r.run || ':owner'
    from receiver r cross join lateral access.readers(r.one, array[r.user_id]) seen
    on conflict (receiver_id, cause) do nothing returning id, receiver_id`);
}
