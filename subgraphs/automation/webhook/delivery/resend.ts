import { requireManager } from '#platform/access/manages.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { lockedEndpoint } from '../endpoint/endpoints.ts';
import { queueDeliveries, wakeSenders } from './queue.ts';

/** Queues a request that tells nothing but that it came. Refuses with FORBIDDEN, NOT_FOUND, ENDPOINT_OFF. */
export async function ping(tx: Tx, id: string, now: Date): Promise<string> {
  await requireManager(tx);
  const endpoint = await lockedEndpoint(tx, id);
  if (!endpoint.enabled) refuse('ENDPOINT_OFF', ['input', 'id']);
  const telling = { key: crypto.randomUUID(), told: { endpoint: endpoint.name } };
  return (await queueDeliveries(tx, endpoint.id, 'ping', [telling], now.toISOString())).get(telling.key)!;
}

/** Sends a delivery again from the start of its attempts. Refuses with FORBIDDEN, NOT_FOUND, DELIVERY_PENDING, ENDPOINT_OFF. */
export async function resend(tx: Tx, id: string, now: Date): Promise<string> {
  await requireManager(tx);
  const uuid = toUuid('whd', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [delivery] = await tx.execute<{ state: string; enabled: boolean }>(sql`
    select d.state, w.enabled from automation.webhook_delivery d join automation.webhook_endpoint w on w.id = d.endpoint_id
    where d.id = ${uuid} for update of d`);
  if (!delivery) refuse('NOT_FOUND', ['input', 'id']);
  if (!delivery.enabled) refuse('ENDPOINT_OFF', ['input', 'id']);
  if (delivery.state === 'PENDING') refuse('DELIVERY_PENDING', ['input', 'id']);
  await tx.execute(sql`update automation.webhook_delivery set ${again(now)} where id = ${uuid}`);
  await wakeSenders(tx);
  return uuid;
}

/** Sends again all that an endpoint did not take since a time; answers how many. Refuses with FORBIDDEN, NOT_FOUND, ENDPOINT_OFF. */
export async function resendFailed(tx: Tx, id: string, since: string, now: Date): Promise<number> {
  await requireManager(tx);
  const endpoint = await lockedEndpoint(tx, id, ['input', 'endpointId']);
  if (!endpoint.enabled) refuse('ENDPOINT_OFF', ['input', 'endpointId']);
  const [resent] = await tx.execute<{ count: number }>(sql`
    with resent as (
      update automation.webhook_delivery set ${again(now)}
      where endpoint_id = ${endpoint.id} and state = 'FAILED' and ended_at >= ${since}::timestamptz returning 1)
    select count(*)::int as count from resent`);
  await wakeSenders(tx);
  return resent!.count;
}

function again(now: Date) {
  return sql`state = 'PENDING', attempts = 0, ended_at = null, next_at = ${now.toISOString()}::timestamptz`;
}
