import type { Consumer } from '#platform/changes/consume.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { sql } from '#platform/database/drizzle.ts';
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

/** What an endpoint is told by somebody else than the outbox, such as a rule. */
export interface Telling {
  /** Under one key of a type an endpoint is told once. */
  key: string;
  told: unknown;
  /** The record it is about, which is read when it is first sent, and who set it off. */
  about?: { module: string; record: string; actor: string | null; cause: string };
}

/**
 * Queues tellings in their own transaction: one statement, whatever their number. Answers the deliveries' UUIDs by key; those are
 * absent that were told already, and all where the endpoint is off or gone.
 */
export async function queueDeliveries(
  tx: Tx,
  endpoint: string,
  type: string,
  tellings: Telling[],
  at: string,
): Promise<Map<string, string>> {
  const rows = tellings.map(({ key, told, about }) => ({ key: `${type}:${key}`, told, ...about }));
  const queued = await tx.execute<{ id: string; key: string }>(sql`
    insert into automation.webhook_delivery (endpoint_id, key, type, told, module, record_id, actor_id, cause, created_at, next_at)
    select w.id, t.key, ${type}, t.told, t.module, t.record, t.actor, t.cause, ${at}, ${at}
    from automation.webhook_endpoint w cross join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      t (key text, told jsonb, module text, record uuid, actor uuid, cause text)
    where w.id = ${endpoint} and w.enabled
    on conflict (endpoint_id, key) do nothing returning id, key`);
  if (queued.length) await wakeSenders(tx);
  return new Map(queued.map(({ id, key }) => [key.slice(type.length + 1), id]));
}

/** Says in the outbox that there is something to send. */
export async function wakeSenders(tx: Tx): Promise<void> {
  await tx.execute(sql`select outbox.emit('webhook', null, null, 'QUEUED')`);
}
