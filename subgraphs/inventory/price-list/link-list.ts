import { sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { LinkPriceListInput, UnlinkPriceListInput } from '../generated/resolvers.ts';
import { checkCount, listToEdit, removeFrom } from './list-to-edit.ts';

const MOST = 200;

/** Links a list to customers. Errors: NOT_FOUND, FORBIDDEN, REQUIRED, TOO_MANY, INVALID_ID. */
export function linkPriceList(context: Context, { priceListId, customerIds }: LinkPriceListInput) {
  return context.work(async (tx) => {
    const list = await listToEdit(tx, priceListId);
    checkCount(customerIds, 'customerIds', MOST);
    const at = (index: number) => ['input', 'customerIds', String(index)];
    const customers = customerIds.map((id, index) => {
      const parsed = parseId(id);
      if (parsed?.prefix !== 'acc' && parsed?.prefix !== 'con') return refuse('INVALID_ID', at(index));
      return { id: parsed.uuid, module: parsed.prefix === 'acc' ? 'accounts' : 'contacts' };
    });
    const given = sql`jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) c (id uuid, module text)`;
    const seen = await tx.execute<{ id: string }>(sql`
      select c.id from ${given} join catalog.record r on r.id = c.id and r.module = c.module`);
    const there = new Set(seen.map(({ id }) => id));
    const missing = customers.findIndex(({ id }) => !there.has(id));
    if (missing >= 0) refuse('NOT_FOUND', at(missing));
    await tx.execute(sql`
      insert into inventory.price_list_link (price_list_id, account_id, contact_id)
      select ${list.id}, case when c.module = 'accounts' then c.id end, case when c.module = 'contacts' then c.id end from ${given}
      on conflict (price_list_id, coalesce(account_id, contact_id)) do nothing`);
    return { uuid: list.id };
  });
}

/** Takes links away. Errors: NOT_FOUND, FORBIDDEN, REQUIRED, TOO_MANY. */
export function unlinkPriceList(context: Context, { priceListId, linkIds }: UnlinkPriceListInput) {
  return context.work(async (tx) => {
    const list = await listToEdit(tx, priceListId);
    checkCount(linkIds, 'linkIds', MOST);
    await removeFrom(tx, { table: 'price_list_link', list: list.id, prefix: 'pll', field: 'linkIds' }, linkIds);
    return { uuid: list.id };
  });
}
