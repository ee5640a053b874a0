import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { PriceListRow } from './price-list.table.ts';

type Listed = Pick<PriceListRow, 'id' | 'currency' | 'validFrom'>;

/** A price list that the actor may edit, locked until the transaction ends. Refuses with NOT_FOUND or FORBIDDEN. */
export async function listToEdit(tx: Tx, id: string): Promise<Listed> {
  const path = ['input', 'priceListId'];
  const uuid = toUuid('prl', id) ?? refuse('NOT_FOUND', path);
  const [seen] = await tx.execute<{ may: boolean }>(sql`
    select access.may('edit', id) as may from inventory.price_list where id = ${uuid}`);
  if (!seen) return refuse('NOT_FOUND', path);
  if (!seen.may) refuse('FORBIDDEN', path);
  const [list] = await tx.execute<Listed & Record<string, unknown>>(sql`
    select id, currency, valid_from::text as "validFrom" from inventory.price_list where id = ${uuid} for update`);
  return list ?? refuse('NOT_FOUND', path);
}

/** Refuses with REQUIRED what is nothing, and with TOO_MANY more than so many. */
export function checkCount(some: readonly unknown[], field: string, max: number): void {
  if (!some.length) refuse('REQUIRED', ['input', field]);
  if (some.length > max) refuse('TOO_MANY', ['input', field], { max });
}

/** Removes what stands in a list; refuses with NOT_FOUND, at its place in `input[field]`, what does not. */
export async function removeFrom(
  tx: Tx,
  {
    table,
    list,
    prefix,
    field,
  }: { table: 'price_entry' | 'price_list_link'; list: string; prefix: string; field: string },
  ids: readonly string[],
): Promise<void> {
  const uuids = ids.map((id) => toUuid(prefix, id));
  const removed = await tx.execute<{ id: string }>(sql`
    delete from inventory.${sql.identifier(table)}
    where price_list_id = ${list} and id = any (${sql.param(uuids.filter((uuid) => uuid !== null))}::uuid[]) returning id`);
  const gone = new Set(removed.map(({ id }) => id));
  const missing = uuids.findIndex((uuid) => uuid === null || !gone.has(uuid));
  if (missing >= 0) refuse('NOT_FOUND', ['input', field, String(missing)]);
}
