import { sql } from 'drizzle-orm';
import type { Consumer } from '#platform/changes/consume.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import type { Tx } from '#platform/database/session.ts';

/** Queues what endpoints are told of records: for each event and endpoint one delivery, with the place in the outbox. */
export const queueWebhooks: Consumer = {
  name: 'automation.queueWebhooks',
  topics: ['record'],
  handle: async (tx, events) => {
    const told = await ofInterest(tx, events);
    if (!told.length) return;
    const [queued] = await tx.execute<{ count: number }>(sql`
      with told as (
        select * from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
          e (cursor text, module text, "recordId" uuid, kind text, fields jsonb, actor uuid, cause text, at timestamptz)
      ), queued as (
        insert into automation.webhook_delivery (endpoint_id, key, type, module, record_id, fields, actor_id, cause, created_at, next_at)
        select w.id, 'event:' || t.cursor, t.module || '.' || lower(t.kind), t.module, t."recordId",
          array(select jsonb_array_elements_text(t.fields)), t.actor, t.cause, t.at, t.at
        from told t join automation.webhook_endpoint w on w.enabled and t.module = any (w.modules) and t.kind = any (w.events)
        on conflict (endpoint_id, key) do nothing returning 1
      ) select count(*)::int as count from queued`);
    if (queued!.count) await wakeSenders(tx);
  },
};

/** Events of modules of which any endpoint is told: most companies have none, and import a hundred thousand records all the same. */
async function ofInterest(tx: Tx, events: OutboxEvent[]): Promise<OutboxEvent[]> {
  const rows = await tx.execute<{ module: string }>(sql`
    select distinct unnest(modules) as module from automation.webhook_endpoint where enabled`);
  const modules = new Set(rows.map(({ module }) => module));
  return events.filter(({ module }) => module !== null && modules.has(module));
}

/**
 * Queues what an endpoint is told by somebody else than the outbox, such as a rule, in that one's transaction; once for each key.
 * Answers the delivery's UUID, or null where the endpoint is off, gone, or has been told already.
 */
export async function queueDelivery(
  tx: Tx,
  endpoint: string,
  { type, told }: { type: string; told: unknown },
  key: string,
): Promise<string | null> {
  const [queued] = await tx.execute<{ id: string }>(sql`
    insert into automation.webhook_delivery (endpoint_id, key, type, told, created_at, next_at)
    select w.id, ${`${type}:${key}`}, ${type}, ${JSON.stringify(told)}::jsonb, now(), now()
    from automation.webhook_endpoint w where w.id = ${endpoint} and w.enabled
    on conflict (endpoint_id, key) do nothing returning id`);
  if (queued) await wakeSenders(tx);
  return queued?.id ?? null;
}

/** Says in the outbox that there is something to send. */
export async function wakeSenders(tx: Tx): Promise<void> {
  await tx.execute(sql`select outbox.emit('webhook', null, null, 'QUEUED')`);
}
