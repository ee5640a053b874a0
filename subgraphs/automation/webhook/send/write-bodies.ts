import type { Actor } from '#platform/actor.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { reading, type Tx } from '#platform/database/session.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toId } from '#platform/id.ts';
import type { Platform } from '#platform/platform.ts';
import type { WebhookDeliveryRow } from '../webhook.table.ts';
import { type RecordValues, valuesOfRecords } from './record-values.ts';

/** A delivery whose body is to be written. */
export type Unwritten = Pick<
  WebhookDeliveryRow,
  'id' | 'type' | 'module' | 'recordId' | 'fields' | 'actorId' | 'cause' | 'told' | 'createdAt'
>;

/**
 * Writes the bodies of deliveries of one owner, as JSON text, in the owner's own name: of records that the owner may not see now, and
 * of changes in nothing but fields that are hidden from the owner, there is none.
 */
export async function writeBodies(
  platform: Platform,
  database: Database,
  owner: string,
  deliveries: readonly Unwritten[],
): Promise<Map<string, string>> {
  const session = reading(database, asOwner(owner));
  try {
    return await bodiesIn(await session.tx(), platform, deliveries);
  } finally {
    await session.close();
  }
}

/** In whose name bodies are written. */
export function asOwner(owner: string): Actor {
  return { userId: owner, scopes: [], cause: 'system' };
}

/** The same in a transaction that is the owner's already. */
export async function bodiesIn(
  tx: Tx,
  platform: Platform,
  deliveries: readonly Unwritten[],
): Promise<Map<string, string>> {
  const catalog = await catalogIn({ platform }, tx);
  const records = await recordsOf(tx, catalog, deliveries);
  const names = await namesOf(tx, deliveries);
  const url = platform.config.publicUrl.replace(/\/$/, '');
  const bodies = deliveries.flatMap((delivery): [string, string][] => {
    const data = delivery.recordId ? aboutRecord(catalog, records, delivery, { names, url }) : delivery.told;
    if (data === null) return [];
    return [[delivery.id, JSON.stringify({ type: delivery.type, timestamp: isoOf(delivery.createdAt), data })]];
  });
  return new Map(bodies);
}

/** Values of the records, module by module; those that the owner may not see are absent. */
async function recordsOf(tx: Tx, catalog: Catalog, deliveries: readonly Unwritten[]) {
  const records = new Map<string, RecordValues>();
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  for (const [name, some] of Map.groupBy(deliveries, ({ module }) => module)) {
    const module = catalog.byName.get(name ?? '');
    if (!module) continue;
    const found = await valuesOfRecords(tx, catalog, module, [...new Set(some.map(({ recordId }) => recordId!))]);
    for (const [id, values] of found) records.set(id, values);
  }
  return records;
}

async function namesOf(tx: Tx, deliveries: readonly Unwritten[]): Promise<Map<string, string>> {
  const actors = [...new Set(deliveries.flatMap(({ actorId }) => actorId ?? []))];
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from identity_public.person where id = any (${sql.param(actors)}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Around {
  names: ReadonlyMap<string, string>;
  url: string;
}

function aboutRecord(
  catalog: Catalog,
  records: ReadonlyMap<string, RecordValues>,
  { type, module: name, recordId, fields, actorId, cause, told }: Unwritten,
  { names, url }: Around,
) {
  const module = catalog.byName.get(name ?? '');
  const record = records.get(recordId!);
  if (!module || !record) return null;
  const id = toId(module.prefix, recordId!);
  const changed = type.endsWith('.changed') ? changedFields(module, fields) : null;
  if (changed && !changed.length) return null;
  return {
    ...(told as object | null),
    id,
    module: module.name,
    url: `${url}/${module.name}/${id}`,
    version: record.version,
    by: actorId && { id: toId('usr', actorId), name: names.get(actorId) ?? null },
    cause,
    ...(changed && { changedFields: changed }),
    ...(!type.endsWith('.deleted') && { values: changed ? only(record.values, changed) : record.values }),
  };
}

/** The changed fields that the owner may read. */
function changedFields(module: Module, columns: readonly string[]): string[] {
  return module.fields.filter(({ column }) => columns.includes(column)).map(({ name }) => name);
}

function only(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}
