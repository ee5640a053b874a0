import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** A notification and whose it is, as SQL gives it. */
export type Told = { id: string; receiver_id: string };

/** Says in the outbox what became of notifications: an event for each (or, without an id, for many), which the receiver's windows hear. */
export async function emitNotifications(
  tx: Tx,
  kind: 'ADDED' | 'READ' | 'WITHDRAWN',
  notifications: readonly (Told | { id: null; receiver_id: string })[],
): Promise<void> {
  if (!notifications.length) return;
  const payloads = notifications.map(({ id, receiver_id }) => ({ notification: id, receiver: receiver_id }));
  await tx.execute(sql`
    select outbox.emit('notification', null, null, ${kind}, payload)
    from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) payload`);
}
