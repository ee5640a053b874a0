import type { PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import { catalogOf } from '../catalog/catalog-of.ts';
import type { Module } from '../catalog/define-module.ts';
import { moduleIn } from '../catalog/read-catalog.ts';
import { selectAll } from '../database/columns.ts';
import { refusable } from '../errors/refusable.ts';
import { selects } from '../graph/selects.ts';
import type { Condition } from '../query/condition.ts';
import { type PageInput, toConnection } from '../query/keyset.ts';
import { nowOf } from '../query/now.ts';
import { RecordQuery, type Selection } from '../query/record-query.ts';
import type { Context } from '../subgraph/context.ts';
import { readableRows } from './readable-rows.ts';

/** Arguments of a module's typed connection. */
export interface ListArguments extends PageInput {
  filter?: Condition | null;
  sort?: Selection['sort'];
}

/** A typed connection over a module: the compiler of the generic lists, with whole rows. `totalCount` only when selected. */
export function recordList<Row extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  { module, table }: { module: Module; table: PgTable },
  { filter, sort, ...page }: ListArguments,
) {
  return refusable(context.language, async () => {
    const tx = await context.read();
    const catalog = await catalogOf(context.platform, context.read);
    const query = new RecordQuery(
      catalog,
      { module: moduleIn(catalog, module), where: filter, sort },
      nowOf(catalog, context),
    );
    const [{ rows, plan }, totalCount] = await Promise.all([
      query.page(tx, page, { select: selectAll(table, 't') }),
      selects(info, 'totalCount') ? query.count(tx) : 0,
    ]);
    const readable = readableRows(catalog, table, rows);
    return { ...toConnection(readable, plan, page, (row) => row as Row), totalCount };
  });
}
