import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';

/** Says in the outbox what became of notifications: an event for each, which its receiver's windows hear. */
export async function emitNotifications(
  tx: Tx,
  kind: 'ADDED' | 'READ' | 'WITHDRAWN',
  notifications: readonly { id: string; receiver_id: string }[],
): Promise<void> {
  if (!notifications.length) return;
  const payloads = notifications.map(({ id, receiver_id }) => ({ notification: id, receiver: receiver_id }));
  await tx.execute(sql`
    select outbox.emit('notification', null, null, ${kind}, payload)
    from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) payload`);
}
