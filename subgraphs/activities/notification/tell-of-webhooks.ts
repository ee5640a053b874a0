import type { Consumer } from '#platform/changes/consume.ts';
import { sql } from '#platform/database/drizzle.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';

/** Tells the owner of a webhook that was switched off by itself, and the administrators. */
export const tellOfWebhooks: Consumer = {
  name: 'activities.tellOfWebhooks',
  topics: ['webhook'],
  handle: async (tx, events) => {
    const off = events
      .filter(({ kind }) => kind === 'SWITCHED_OFF')
      .map(({ cursor, payload }) => ({ cause: `event:${cursor}`, name: payload.name, owner: payload.owner }));
    if (!off.length) return;
    const told = await tx.execute<Told>(sql`
      insert into activities.notification (receiver_id, kind, subject, cause)
      select p.id, 'WEBHOOK', o.name, o.cause from jsonb_to_recordset(${JSON.stringify(off)}::jsonb) o (cause text, name text, owner uuid)
      join identity_public.person p on p.active and (p.admin or p.id = o.owner)
      on conflict (receiver_id, cause) do nothing returning id, receiver_id`);
    await emitNotifications(tx, 'ADDED', told);
  },
};
