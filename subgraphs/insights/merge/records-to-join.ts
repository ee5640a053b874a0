import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { recordOf } from '../scope.ts';

/** A record that is to be spoken of together with others. */
export interface Joined {
  uuid: string;
  mayEdit: boolean;
  mayDelete: boolean;
  locked: boolean;
}

export interface JoinedRecords {
  catalog: Catalog;
  module: Module;
  /** In the order of the ids. */
  records: Joined[];
}

/**
 * Different records of one module that the actor sees, by their ids. Refuses with NOT_FOUND, MERGED (what has become part of another
 * already), OTHER_MODULE and SAME_RECORD, at the place of the id.
 */
export async function recordsToJoin(
  tx: Tx,
  context: Context,
  ids: readonly string[],
  at: (index: number) => string[],
): Promise<JoinedRecords> {
  const catalog = await catalogIn(context, tx);
  const uuids = ids.map((id, index) => parseId(id)?.uuid ?? refuse('NOT_FOUND', at(index)));
  const rows = await tx.execute<{ id: string; module: string; edit: boolean; delete: boolean; locked: boolean }>(sql`
    select r.id, r.module, r.locked, access.may('edit', r.id) as edit, access.may('delete', r.id) as delete
    from catalog.record r where r.id = any (${sql.param(uuids)}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const records = [];
  for (const [index, uuid] of uuids.entries()) {
    const row = byId.get(uuid);
    if (!row || recordOf(catalog, ids[index]!)?.module.name !== row.module) return notThere(tx, uuid, at(index));
    records.push({ uuid, mayEdit: row.edit, mayDelete: row.delete, locked: row.locked, module: row.module });
  }
  const [{ module: name }] = records as [(typeof records)[number]];
  const stranger = records.findIndex(({ module }) => module !== name);
  if (stranger >= 0) refuse('OTHER_MODULE', at(stranger));
  const twice = uuids.findIndex((uuid, index) => uuids.indexOf(uuid) < index);
  if (twice >= 0) refuse('SAME_RECORD', at(twice));
  return { catalog, module: catalog.byName.get(name)!, records };
}

/** Tells what it became, where that may be told. */
async function notThere(tx: Tx, uuid: string, path: string[]): Promise<never> {
  const [row] = await tx.execute<{ holder: string | null }>(sql`
    select catalog.holder_of(${uuid}) as holder`);
  if (row?.holder) refuse('MERGED', path, { holder: row.holder });
  return refuse('NOT_FOUND', path);
}
