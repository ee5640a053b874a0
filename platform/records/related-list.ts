import type { PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import { catalogOf } from '../catalog/catalog-of.ts';
import type { Module } from '../catalog/define-module.ts';
import { moduleIn } from '../catalog/read-catalog.ts';
import { selectAll } from '../database/columns.ts';
import { refusable } from '../errors/refusable.ts';
import { selects } from '../graph/selects.ts';
import { type PageInput, planPage, toConnection } from '../query/keyset.ts';
import { nowOf } from '../query/now.ts';
import { RecordQuery } from '../query/record-query.ts';
import { type Context, loader } from '../subgraph/context.ts';
import { readableRows } from './readable-rows.ts';

/** Rows of a module that point at a record by one of their relations; declared once per list. */
export interface RelatedList {
  module: Module;
  table: PgTable;
  /** The relation, such as `account`. */
  field: string;
}

type Page = ReturnType<typeof toConnection<Record<string, unknown>, unknown>> & { totalCount: number };

interface Asked {
  list: RelatedList;
  of: string;
  page: PageInput;
  counted: boolean;
}

/** Pages of lists: a statement for all parents of one list and page, and one for their counts where they are selected. */
const pages = loader<Asked, Page>(async (context, all) => {
  const found = new Map<Asked, Page>();
  for (const alike of groupsOf(all)) {
    const [{ list, page, counted }] = alike as [Asked];
    const tx = await context.read();
    const catalog = await catalogOf(context.platform, context.read);
    const module = moduleIn(catalog, list.module);
    if (!module.fields.some(({ name }) => name === list.field)) {
      for (const asked of alike) found.set(asked, emptyPage(page));
      continue;
    }
    const query = new RecordQuery(catalog, { module }, nowOf(catalog, context));
    const of = [...new Set(alike.map((asked) => asked.of))];
    const [{ rows, plan }, counts] = await Promise.all([
      query.pageOfEach(tx, list.field, of, page, selectAll(list.table, 't')),
      counted ? query.countOfEach(tx, list.field, of) : new Map<string, number>(),
    ]);
    for (const asked of alike) {
      const readable = readableRows(catalog, list.table, rows.get(asked.of) ?? []);
      const connection = toConnection(readable, plan, page, (row): unknown => row);
      found.set(asked, { ...connection, totalCount: counts.get(asked.of) ?? 0 });
    }
  }
  return found;
});

/** What a relation leads to that is hidden from the reader. */
function emptyPage({ first, last }: PageInput): Page {
  return { ...toConnection([], planPage([], { first, last }, ''), {}, (row): unknown => row), totalCount: 0 };
}

function groupsOf(all: readonly Asked[]): Asked[][] {
  const byList = Map.groupBy(all, ({ list }) => list);
  return [...byList.values()].flatMap((some) => [
    ...Map.groupBy(some, ({ page, counted }) => JSON.stringify([page, counted])).values(),
  ]);
}

/** A page of the rows that point at the record with the UUID `of`, newest first; batched over all records of the operation. */
export function relatedList<Row>(
  context: Context,
  info: GraphQLResolveInfo,
  list: RelatedList,
  of: string,
  page: PageInput,
) {
  return refusable(context.language, async () => {
    const found = await pages(context).load({ list, of, page, counted: selects(info, 'totalCount') });
    const { edges, ...rest } = found!;
    return { ...rest, edges: edges as { cursor: string; node: Row }[] };
  });
}
