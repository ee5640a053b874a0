import type { Consumer } from '#platform/changes/consume.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';

/**
 * Tells those who became the owner of a record, by themselves or as a group, and those who follow one that changed. Who did
 * it is not told, nor who has muted the record or may not see it now. An import tells nobody: it would tell
 * of thousands. Nor does a mass edit of more than a few records; who becomes an owner by one is told at its end (tell-of-runs.ts).
 */
export const tellOfRecords: Consumer = {
  name: 'activities.tellOfRecords',
  topics: ['record'],
  handle: async (tx, events) => {
    const turns = withoutCrowds(events.flatMap(turnOf));
    if (turns.length) await emitNotifications(tx, 'ADDED', await tell(tx, turns));
  },
};

/** What in an event may concern somebody. */
interface Turn {
  cause: string;
  record: string;
  module: string | null;
  /** Columns that changed: nobody is told of those that are hidden from them. */
  fields: string[];
  actor: string | null;
  /** Whether it was one of many that were changed at once. */
  mass: boolean;
  /** Who became the owner. */
  owner: string | null;
  changed: boolean;
}

const CHANGES = new Set(['CHANGED', 'RESTORED']);

function turnOf({
  cursor,
  kind,
  cause,
  recordId,
  module,
  fields,
  actor,
  ownerBefore,
  ownerAfter,
}: OutboxEvent): Turn[] {
  const changed = CHANGES.has(kind);
  if (cause === 'import' || !recordId || !(changed || kind === 'CREATED')) return [];
  const owner = ownerAfter === ownerBefore ? null : ownerAfter;
  return owner || changed
    ? [{ cause: `event:${cursor}`, record: recordId, module, fields, actor, owner, changed, mass: MASS.has(cause) }]
    : [];
}

const MASS = new Set(['massEdit', 'undo', 'automation']);
/** More records than this that one person changes at once are a crowd. */
const CROWD = 20;

/** Many at once come in one batch, since a run commits hundreds of records at a time. */
function withoutCrowds(turns: Turn[]): Turn[] {
  const crowds = Map.groupBy(
    turns.filter(({ mass }) => mass),
    ({ actor }) => actor,
  );
  return turns.filter(({ mass, actor }) => !mass || crowds.get(actor)!.length <= CROWD);
}

/** To become the owner is the stronger reason; each is told once of an event. */
function tell(tx: Tx, turns: Turn[]) {
  return tx.execute<Told>(sql`
    with turn as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) t (cause text, record uuid, module text, fields text[], actor uuid, owner uuid, changed boolean, mass boolean)
    ), reason (cause, record, actor, user_id, kind) as (
      select t.cause, t.record, t.actor, p.user_id, 'ASSIGNMENT' from turn t cross join lateral activities.people(array[t.owner]) p where not t.mass
      union all
      select t.cause, t.record, t.actor, f.user_id, 'CHANGE'
      from turn t join activities.followers((select array_agg(record) from turn)) f on f.record_id = t.record where t.changed
        and not (t.mass and f.user_id in (select p.user_id from activities.people(array[t.owner]) p))
        and not exists (select from access.blind_to(t.module, t.fields, array[f.user_id]))
    ), strongest as materialized (
      select cause, record, actor, user_id, min(kind) as kind from reason
      where user_id is distinct from actor group by cause, record, actor, user_id
    ), seen as (
      select of_record.record, reader.user_id
      from (select record, array_agg(distinct user_id) as users from strongest group by record) of_record
      cross join lateral access.readers(of_record.record, of_record.users) reader (user_id)
    )
    insert into activities.notification (receiver_id, kind, record_id, cause, actor_id)
    select s.user_id, s.kind, s.record, s.cause, s.actor
    from strongest s join seen using (record, user_id)
    where not exists (
      select from activities.follow f where f.user_id = s.user_id and f.record_id = s.record and f.level = 'MUTED')
    on conflict (receiver_id, cause) do nothing returning id, receiver_id`);
}
