import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/**
 * Which records of these events were the reader's to see before the event: only of those may a removal be told; of the
 * rest the reader learns nothing. One statement.
 */
export async function seenBefore(tx: Tx, events: OutboxEvent[]): Promise<Set<string>> {
  const lines = events.filter((event) => event.recordId && event.ownerBefore);
  if (!lines.length) return new Set();
  const rows = await tx.execute<{ record_id: string }>(sql`
    select distinct e.record_id from jsonb_to_recordset(${JSON.stringify(lines.map(toLine))}::jsonb)
      as e (record_id uuid, module text, owner uuid)
    where access.reads_of_owner(e.module, e.owner)`);
  return new Set(rows.map((row) => row.record_id));
}

/** Events that the reader may hear of: those of hidden fields alone are as if they had not been. */
export function toldTo(catalog: Catalog, module: Module, events: OutboxEvent[]): OutboxEvent[] {
  const hidden = catalog.hidden(module.name);
  if (!hidden.size) return events;
  return events.filter(({ fields }) => !fields.length || fields.some((column) => !hidden.has(column)));
}

/** The last event of each record, in the order of the last ones. */
export function lastPerRecord(events: OutboxEvent[]): OutboxEvent[] {
  const last = new Map<string, OutboxEvent>();
  for (const event of events) {
    if (!event.recordId) continue;
    last.delete(event.recordId);
    last.set(event.recordId, event);
  }
  return [...last.values()];
}

function toLine({ recordId, module, ownerBefore }: OutboxEvent) {
  return { record_id: recordId, module, owner: ownerBefore };
}
