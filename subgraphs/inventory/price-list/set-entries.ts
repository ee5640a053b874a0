import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { toUuid } from '#platform/id.ts';
import { readVatRates } from '#platform/money/read-vat-rates.ts';
import { dayOf } from '#platform/query/period.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { DeletePriceEntriesInput, PriceEntryInput, SetPriceEntriesInput } from '../generated/resolvers.ts';
import { checkEntries, type EntryValues, type Known, ratesFrom } from './check-entries.ts';
import { checkCount, listToEdit, removeFrom } from './list-to-edit.ts';

const MOST = 500;

/** Sets prices in a list. Errors: NOT_FOUND, FORBIDDEN, REQUIRED, TOO_MANY, and those of `checkEntries`. */
export function setPriceEntries(context: Context, { priceListId, entries }: SetPriceEntriesInput) {
  return context.work(async (tx) => {
    const list = await listToEdit(tx, priceListId);
    checkCount(entries, 'entries', MOST);
    const catalog = await catalogIn(context, tx);
    const today = dayOf(context.clock.now(), catalog.organisation.timeZone).toString();
    const rates = ratesFrom(await readVatRates(tx), list.validFrom ?? today);
    const values = checkEntries(entries, { ...(await knownOf(tx, catalog, list, entries)), rates });
    await keep(tx, list.id, values);
    return { uuid: list.id };
  });
}

/** Takes prices out of a list. Errors: NOT_FOUND, FORBIDDEN, REQUIRED, TOO_MANY. */
export function deletePriceEntries(context: Context, { priceListId, ids }: DeletePriceEntriesInput) {
  return context.work(async (tx) => {
    const list = await listToEdit(tx, priceListId);
    checkCount(ids, 'ids', MOST);
    await removeFrom(tx, { table: 'price_entry', list: list.id, prefix: 'pre', field: 'ids' }, ids);
    return { uuid: list.id };
  });
}

/** What of the input is there to see: one statement. A product’s own price is copied only in the list’s currency, and by who may know it. */
async function knownOf(
  tx: Tx,
  catalog: Catalog,
  list: { id: string; currency: string },
  entries: readonly PriceEntryInput[],
): Promise<Omit<Known, 'rates'>> {
  const uuids = (prefix: string, field: 'id' | 'productId' | 'categoryId') =>
    sql.param(entries.flatMap((entry) => toUuid(prefix, entry[field] ?? '') ?? []));
  const rows = await tx.execute<{ kind: string; id: string; price: string | null }>(sql`
    select 'product' as kind, id, case when currency = ${list.currency} then list_price::text end as price
    from inventory.product where id = any (${uuids('pro', 'productId')}::uuid[])
    union all select 'category', id, null from inventory.product_category where id = any (${uuids('pca', 'categoryId')}::uuid[])
    union all select 'entry', id, null from inventory.price_entry where price_list_id = ${list.id} and id = any (${uuids('pre', 'id')}::uuid[])`);
  const isHidden = catalog.hidden('products').has('list_price');
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    products: new Map(of('product').map(({ id, price }) => [id, isHidden ? null : price])),
    categories: new Set(of('category').map(({ id }) => id)),
    entries: new Set(of('entry').map(({ id }) => id)),
  };
}

/** One statement for those that are changed and one for those that are new, so that history tells of them once. */
async function keep(tx: Tx, list: string, values: readonly EntryValues[]): Promise<void> {
  const [changed, made] = [values.filter(({ id }) => id), values.filter(({ id }) => !id)];
  const rowsOf = (some: readonly EntryValues[]) => sql`jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
    v (id uuid, product uuid, category uuid, quantity numeric, price numeric, discount numeric, vat numeric)`;
  if (changed.length) {
    // Another that is of the same and from the same quantity gives way.
    await tx.execute(sql`
      delete from inventory.price_entry e using ${rowsOf(changed)}
      where e.price_list_id = ${list} and coalesce(e.product_id, e.category_id) = coalesce(v.product, v.category)
        and e.min_quantity = v.quantity and e.id <> all (${sql.param(changed.map(({ id }) => id))}::uuid[])`);
    await tx.execute(sql`
      update inventory.price_entry e set product_id = v.product, category_id = v.category, min_quantity = v.quantity,
        price = v.price, discount_percent = v.discount, vat_percent = v.vat
      from ${rowsOf(changed)} where e.id = v.id and e.price_list_id = ${list}`);
  }
  if (made.length)
    await tx.execute(sql`
      insert into inventory.price_entry (price_list_id, product_id, category_id, min_quantity, price, discount_percent, vat_percent)
      select ${list}, v.product, v.category, v.quantity, v.price, v.discount, v.vat from ${rowsOf(made)}
      on conflict (price_list_id, coalesce(product_id, category_id), min_quantity) do update
        set price = excluded.price, discount_percent = excluded.discount_percent, vat_percent = excluded.vat_percent`);
}
