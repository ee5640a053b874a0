import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { inArray } from '#platform/database/drizzle.ts';
import { catalogOf } from '../catalog/catalog-of.ts';
import { toUuid } from '../id.ts';
import { type Context, loader } from '../subgraph/context.ts';
import { holdsRecords, readableRows } from './readable-rows.ts';

/** Batched reads of rows by UUID, under the reader's rights; of records without the fields that are hidden from the reader. */
export function recordLoader<Row extends { id: string }>(table: PgTable & { id: PgColumn }) {
  return loader<string, Row>(async (context, ids) => {
    const tx = await context.read();
    const found = (await tx
      .select()
      .from(table)
      .where(inArray(table.id, [...ids]))) as Row[];
    const rows = holdsRecords(table)
      ? readableRows(await catalogOf(context.platform, context.read), table, found)
      : found;
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** A row by the id that the outside knows, or null: for `Query.account(id)` and references. */
export async function byId<Row>(
  load: (context: Context) => { load(uuid: string): Promise<Row | null> },
  context: Context,
  prefix: string,
  id: string,
) {
  const uuid = toUuid(prefix, id);
  return uuid ? load(context).load(uuid) : null;
}
