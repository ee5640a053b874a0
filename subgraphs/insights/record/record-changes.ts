import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import { moduleIn } from '#platform/catalog/read-catalog.ts';
import { changesRights, type OutboxEvent } from '#platform/changes/event.ts';
import { followEvents } from '#platform/changes/follow-events.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import type { RecordReference } from '#platform/records/record-reference.ts';
import { audienceChanged, refuseClosed } from '#platform/subgraph/audience.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ChangeKind } from '../generated/resolvers.ts';
import { recordOf } from '../scope.ts';
import { seenBefore, toldTo } from '../seen.ts';

/** What is told of a record. */
export interface RecordEventRow {
  cursor: string;
  kind: ChangeKind;
  recordId: string;
  record: RecordReference | null;
  by: { id: string } | null;
  fields: string[];
}

/** What happens to one record, in the reader's eyes; ends in silence where the reader may not see it. */
export async function recordChanges(context: Context, id: string, after: string | null | undefined) {
  const { record, visible } = await context.glance(async (tx) => {
    const found = recordOf(await catalogIn(context, tx), id);
    return { record: found, visible: found ? await isVisible(tx, found.uuid) : false };
  });
  if (record) await refuseClosed(context, record.module.name);
  let seen = visible;
  return followEvents(context.platform.bus, {
    after,
    audienceChanged: audienceChanged(context, 'recordChanged'),
    matters: (event) =>
      Boolean(record) && (changesRights(event) || (event.recordId === record!.uuid && event.topic === 'record')),
    tell: (events) =>
      context.glance(async (tx) => {
        const { uuid } = record!;
        const catalog = await catalogIn(context, tx);
        const module = moduleIn(catalog, record!.module);
        const told = toldTo(catalog, module, events);
        if (!told.length) return [];
        const [now, before] = await Promise.all([isVisible(tx, uuid), seenBefore(tx, told)]);
        const was = seen || before.has(uuid);
        seen = now;
        if (!now && !was) return [];
        if (now && told.every(changesRights) && was) return [];
        return [{ recordChanged: payload(id, module, told, now) }];
      }),
  });
}

async function isVisible(tx: Tx, uuid: string): Promise<boolean> {
  const [row] = await tx.execute(sql`select 1 from catalog.record where id = ${uuid}`);
  return row !== undefined;
}

function payload(id: string, module: Module, events: OutboxEvent[], visible: boolean): RecordEventRow {
  const last = events.at(-1)!;
  const columns = new Set(events.flatMap(({ fields }) => fields));
  const added = events.some(({ kind }) => kind === 'CREATED' || kind === 'RESTORED');
  return {
    cursor: last.cursor,
    kind: visible ? (added ? 'ADDED' : 'CHANGED') : 'REMOVED',
    recordId: id,
    record: visible ? { id } : null,
    by: visible ? userReference(last.actor) : null,
    fields: visible ? module.fields.filter(({ column }) => columns.has(column)).map(({ name }) => name) : [],
  };
}
