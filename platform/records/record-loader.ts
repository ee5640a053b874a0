import { inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { toUuid } from '../id.ts';
import { type Context, loader } from '../subgraph/context.ts';

/** Batched reads of a module's rows by UUID, under the reader's rights. */
export function recordLoader<Row extends { id: string }>(table: PgTable & { id: PgColumn }) {
  return loader<string, Row>(async (context, ids) => {
    const tx = await context.read();
    const rows = (await tx
      .select()
      .from(table)
      .where(inArray(table.id, [...ids]))) as Row[];
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
