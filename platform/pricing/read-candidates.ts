import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import type { VatClass } from '../money/vat-rates.ts';
import { type Candidate, EVERYBODY } from './choose-price.ts';

/** A question of a price as the tables know it, UUIDs and a day. */
export interface Sought {
  product: string;
  account: string | null;
  contact: string | null;
  quantity: string;
  currency: string;
  day: string;
}

/** An entry that fits, and its own rates of tax where the list has its own. */
export interface TaxedCandidate extends Candidate {
  /** What the category is called; of a category. */
  category: string | null;
  tax: string | null;
}

/** A product, with the entries of price lists that fit. */
export interface Priced {
  product: string;
  listPrice: string | null;
  currency: string;
  vatClass: VatClass;
  vatReason: string | null;
  unit: string;
  candidates: TaxedCandidate[];
}

/**
 * The products asked for and the entries that fit, by place in `sought`; nothing for those that the actor does not see, nor of lists, accounts
 * and contacts that the actor does not see. One statement, however many.
 */
export async function readCandidates(tx: Tx, sought: readonly Sought[]): Promise<Map<number, Priced>> {
  const rows = await tx.execute<Priced & { place: number } & Record<string, unknown>>(sql`
    with recursive sought as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(sought.map((one, place) => ({ ...one, place })))}::jsonb)
        as s (place int, product uuid, account uuid, contact uuid, quantity numeric, currency text, day date)
    ), chain (account, id, depth) as (
      select distinct s.account, a.id, 0 from sought s join sales_public.account a on a.id = s.account
      union all
      select c.account, p.id, c.depth + 1 from chain c join sales_public.account a on a.id = c.id
        join sales_public.account p on p.id = a.parent_id where c.depth < 10
    ), customer (account, id, depth) as (
      select account, id, depth from chain
      -- What has become part of an account is linked in its stead.
      union all select c.account, m.part_id, c.depth from chain c join catalog.merged_from((select array_agg(id) from chain)) m on m.record_id = c.id
    ), branch (product, category, depth) as (
      select p.id, p.category_id, 1 from inventory_public.product p where p.id in (select product from sought) and p.category_id is not null
      union all
      select b.product, c.parent_id, b.depth + 1 from branch b join inventory_public.product_category c on c.id = b.category
        where c.parent_id is not null and b.depth < 5
    )
    select s.place, p.id as product, p.list_price::text as "listPrice", p.currency, p.vat_class as "vatClass", p.vat_reason as "vatReason", p.unit,
      coalesce((
        select jsonb_agg(jsonb_build_object('entry', e.id, 'reach', r.reach, 'depth', e.depth, 'minQuantity', e.min_quantity::text,
          'list', jsonb_build_object('id', l.id, 'name', l.name, 'discountPercent', l.discount_percent::text, 'validFrom', l.valid_from),
          'price', e.price::text, 'discountPercent', e.discount_percent::text, 'category', k.name,
          'tax', case when l.use_custom_tax then coalesce(e.vat_percent, l.custom_tax_percent)::text end))
        from (
          select 0 as depth, e.* from inventory_public.price_entry e where e.product_id = s.product
          union all select b.depth, e.* from branch b join inventory_public.price_entry e on e.category_id = b.category where b.product = s.product
        ) e
        join inventory_public.price_list l on l.id = e.price_list_id and l.active and l.currency = s.currency
          and coalesce(l.valid_from <= s.day, true) and coalesce(l.valid_to >= s.day, true)
        left join inventory_public.product_category k on k.id = e.category_id
        cross join lateral (
          select case when l.type = 'GENERIC' then ${EVERYBODY}::int else (
            select min(case when n.id is not null then 0 else c.depth + 1 end)
            from inventory_public.price_list_link t
            left join customer c on c.account = s.account and c.id = t.account_id
            left join sales_public.contact n on n.id = t.contact_id and n.id = s.contact
            where t.price_list_id = l.id and (c.id is not null or n.id is not null)) end
        ) r (reach)
        where e.min_quantity <= abs(s.quantity) and r.reach is not null), '[]') as candidates
    from sought s join inventory_public.product p on p.id = s.product`);
  return new Map(rows.map(({ place, ...row }) => [place, row]));
}
