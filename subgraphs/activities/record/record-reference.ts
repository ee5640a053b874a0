import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId, toId } from '#platform/id.ts';
import type { RecordReference } from '#platform/records/record-reference.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';

/** What the catalog tells of a record of any module. */
export interface CatalogRecord extends RecordReference {
  uuid: string;
  module: string;
  ownerId: string;
  title: string;
}

/** Records by UUID; those that the reader may not see are missing. */
export const recordByUuid = loader<string, CatalogRecord>(async (context, uuids) => {
  const records = await visibleRecords(await context.read(), uuids);
  return new Map(records.map((record) => [record.uuid, record]));
});

/** The record with this id, or null: not there, or not the reader's to see; batched. */
export async function visibleRecord(context: Context, id: string): Promise<CatalogRecord | null> {
  const uuid = recordUuid(id);
  const record = uuid ? await recordByUuid(context).load(uuid) : null;
  return record?.id === id ? record : null;
}

/** The UUID behind an id of whatever module, or null when the text is no id. */
export function recordUuid(id: string): string | null {
  return parseId(id)?.uuid ?? null;
}

/** The record with this id, or null: not there, of another module than its prefix says, or not the actor's to see. */
export async function findRecord(tx: Tx, id: string): Promise<CatalogRecord | null> {
  const uuid = recordUuid(id);
  const [record] = uuid ? await visibleRecords(tx, [uuid]) : [];
  return record?.id === id ? record : null;
}

/** The record with this id; refuses with NOT_FOUND. */
export async function recordOf(tx: Tx, id: string): Promise<CatalogRecord> {
  return (await findRecord(tx, id)) ?? refuse('NOT_FOUND', ['input', 'recordId']);
}

async function visibleRecords(tx: Tx, uuids: readonly string[]): Promise<CatalogRecord[]> {
  const rows = await tx.execute<{ uuid: string; prefix: string; module: string; ownerId: string; title: string }>(sql`
    select r.id as uuid, m.prefix, r.module, r.owner_id as "ownerId", r.title
    from catalog.record r join catalog.module m on m.name = r.module
    where r.id = any (${sql.param([...uuids])}::uuid[])`);
  return rows.map(({ prefix, ...record }) => ({ ...record, id: toId(prefix, record.uuid) }));
}
