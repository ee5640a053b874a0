import type { PgTable } from 'drizzle-orm/pg-core';
import { selectAll } from '#platform/database/columns.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { type PageInput, planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type PriceEntryRow, type PriceListLinkRow, priceEntryTable, priceListLinkTable } from './price-list.table.ts';

/** What stands in price lists, `t`, in its order. */
interface PartKind {
  name: string;
  table: PgTable;
  from: SQL;
  order: SortKey[];
}

const key = (expression: SQL, cast: string): SortKey => ({ expression, cast, descending: false, nullable: false });

const ENTRIES: PartKind = {
  name: 'price entries',
  table: priceEntryTable,
  from: sql`inventory.price_entry t left join inventory.product p on p.id = t.product_id
    left join inventory.product_category c on c.id = t.category_id`,
  order: [
    key(sql`(t.product_id is null)`, 'boolean'),
    key(sql`coalesce(p.name, c.name, '')`, 'text'),
    key(sql`coalesce(t.product_id, t.category_id)`, 'uuid'),
    key(sql`t.min_quantity`, 'numeric'),
    key(sql`t.id`, 'uuid'),
  ],
};

const LINKS: PartKind = {
  name: 'price list links',
  table: priceListLinkTable,
  from: sql`inventory.price_list_link t`,
  order: [key(sql`t.id`, 'uuid')],
};

interface Asked {
  kind: PartKind;
  of: string;
  page: PageInput;
}

type Page = ReturnType<typeof toConnection<Record<string, unknown>, unknown>>;

/** Pages of what stands in lists: one statement for all lists of an operation that are asked alike. */
const pages = loader<Asked, Page>(async (context, all) => {
  const found = new Map<Asked, Page>();
  const tx = await context.read();
  for (const alike of Map.groupBy(all, ({ kind, page }) => JSON.stringify([kind.name, page])).values()) {
    const [{ kind, page }] = alike as [Asked];
    const plan = planPage(kind.order, page, kind.name);
    const of = [...new Set(alike.map((asked) => asked.of))];
    const rows = await tx.execute<Record<string, unknown>>(sql`
      select each_of.id as each_id, row_of.* from unnest(${sql.param(of)}::uuid[]) each_of (id) cross join lateral (
        select ${selectAll(kind.table, 't')}, ${plan.keys} from ${kind.from}
        where t.price_list_id = each_of.id and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}
      ) row_of`);
    const byList = Map.groupBy(rows, (row) => row.each_id);
    for (const asked of alike) {
      found.set(
        asked,
        toConnection(byList.get(asked.of) ?? [], plan, page, (row): unknown => row),
      );
    }
  }
  return found;
});

function partsOf<Row>(context: Context, asked: Asked) {
  return refusable(context.language, async () => {
    const { edges, pageInfo } = (await pages(context).load(asked))!;
    return { edges: edges as { cursor: string; node: Row }[], pageInfo };
  });
}

/** A page of a price list’s prices. */
export function entriesOf(context: Context, list: string, page: PageInput) {
  return partsOf<PriceEntryRow>(context, { kind: ENTRIES, of: list, page });
}

/** A page of the customers whom a price list is for. */
export function linksOf(context: Context, list: string, page: PageInput) {
  return partsOf<PriceListLinkRow>(context, { kind: LINKS, of: list, page });
}

const MOST_LISTS = 100;

/** The ids of the price lists that are for accounts, by account, also those linked to what has become part of it. */
export const listsOfAccount = loader<string, string[]>(async (context, accounts) => {
  const tx = await context.read();
  const rows = await tx.execute<{ account: string; list: string }>(sql`
    with account (id, linked) as (
      select a, a from unnest(${sql.param([...accounts])}::uuid[]) a
      union all select record_id, part_id from catalog.merged_from(${sql.param([...accounts])}::uuid[])
    )
    select a.id as account, l.list from (select distinct id from account) a cross join lateral (
      select k.price_list_id as list from account one join inventory.price_list_link k on k.account_id = one.linked
      join inventory.price_list l on l.id = k.price_list_id
      where one.id = a.id group by 1, l.name order by l.name, 1 limit ${MOST_LISTS}) l`);
  return new Map(
    [...Map.groupBy(rows, ({ account }) => account)].map(([id, some]) => [id, some.map(({ list }) => list)]),
  );
});
