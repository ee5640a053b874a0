import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import type { StoredRow } from './document-rows.ts';

/** NOT_FOUND of products that are not the actor's to see, but for those that stood in their rows before. */
export async function unseenProducts(
  tx: Tx,
  rows: readonly StoredRow[],
  before: readonly StoredRow[],
): Promise<Fault[]> {
  const stood = new Map(before.map(({ id, productId }) => [id, productId]));
  const isNew = ({ id, productId }: StoredRow) => productId !== null && productId !== stood.get(id);
  const ids = [...new Set(rows.filter(isNew).map(({ productId }) => productId!))];
  if (!ids.length) return [];
  const seen = await tx.execute<{ id: string }>(
    sql`select id from catalog.record where module = 'products' and id = any (${sql.param(ids)}::uuid[])`,
  );
  const known = new Set(seen.map(({ id }) => id));
  return rows.flatMap((row, index) =>
    isNew(row) && !known.has(row.productId!) ? [fault('NOT_FOUND', ['input', 'rows', String(index), 'productId'])] : [],
  );
}
