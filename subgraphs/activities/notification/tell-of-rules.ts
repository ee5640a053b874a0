import type { Consumer } from '#platform/changes/consume.ts';
import { sql } from '#platform/database/drizzle.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';

/** Tells people what an automation rule has to tell them of a record, once: those among them who may see it and have not muted it. */
export const tellOfRules: Consumer = {
  name: 'activities.tellOfRules',
  topics: ['automation'],
  handle: async (tx, events) => {
    const tellings = events
      .filter(({ kind, recordId }) => kind === 'NOTIFY' && recordId)
      .map(({ cursor, recordId, payload }) => ({ cause: `event:${cursor}`, record: recordId, ...payload }));
    if (!tellings.length) return;
    const told = await tx.execute<Told>(sql`
      with telling as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(tellings)}::jsonb) t (cause text, record uuid, rule text, text text, receivers uuid[])
      ), seen as (
        select of_record.record, reader.user_id
        from (select record, array_agg(distinct receiver) as users from telling, unnest(receivers) receiver group by record) of_record
        cross join lateral access.readers(of_record.record, of_record.users) reader (user_id)
      )
      insert into activities.notification (receiver_id, kind, record_id, cause, rule, text)
      select s.user_id, 'AUTOMATION', t.record, t.cause, t.rule, t.text
      from telling t join seen s on s.record = t.record and s.user_id = any (t.receivers)
      where not exists (
        select from activities.follow f where f.user_id = s.user_id and f.record_id = s.record and f.level = 'MUTED')
      on conflict (receiver_id, cause) do nothing returning id, receiver_id`);
    await emitNotifications(tx, 'ADDED', [...told]);
  },
};
