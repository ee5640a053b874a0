import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { WebhookOffReason } from '../../generated/resolvers.ts';

/** Switches an endpoint off by itself, gives up what it was still to be told, and has its owner and the administrators told. */
export async function switchOff(tx: Tx, endpoint: string, reason: WebhookOffReason, now: Date): Promise<void> {
  const [off] = await tx.execute<{ name: string; owner: string }>(sql`
    update automation.webhook_endpoint set enabled = false, off_reason = ${reason}, version = version + 1
    where id = ${endpoint} and enabled returning name, owner_id as owner`);
  if (!off) return;
  await giveUpPending(tx, endpoint, now);
  const payload = JSON.stringify({ endpoint, ...off });
  await tx.execute(sql`select outbox.emit('webhook', null, null, 'SWITCHED_OFF', ${payload}::jsonb)`);
}

/** Gives up what an endpoint was still to be told; it can be sent again by hand. */
export async function giveUpPending(tx: Tx, endpoint: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update automation.webhook_delivery set state = 'FAILED', next_at = null, ended_at = ${now.toISOString()}::timestamptz
    where endpoint_id = ${endpoint} and state = 'PENDING'`);
}
