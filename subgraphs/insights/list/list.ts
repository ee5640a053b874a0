import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Tx } from '#platform/database/session.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { toId } from '#platform/id.ts';
import { type Cell, shownCells } from '#platform/query/cells.ts';
import { type PageInput, toConnection } from '#platform/query/keyset.ts';
import { nowOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { FieldRow } from '../catalog/catalog.resolvers.ts';
import type { ListInput } from '../generated/resolvers.ts';
import { catalogFor, moduleNamed } from '../scope.ts';
import { headingOf } from './heading.ts';

/** A record as a row. */
export interface Row {
  id: string;
  version: number;
  cells: Cell[];
}

/** A page of any module's list. */
export interface ListPage {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  columns: { path: string; label: string; field: FieldRow }[];
  sums: ListSum[];
}

interface ListSum {
  path: string;
  sums: { amount: string; currency: string }[];
  sum: string | null;
}

/** Reads a page of a list; a count and sums only when they are selected: three statements at most, whatever the size. */
export function readList(
  context: Context,
  input: ListInput,
  page: PageInput,
  info: GraphQLResolveInfo,
): Promise<ListPage> {
  return refusable(context.language, async () => {
    const [catalog, tx] = [await catalogFor(context), await context.read()];
    const module = moduleNamed(catalog, input.module);
    const query = new RecordQuery(
      catalog,
      { module, where: input.where, search: input.search, ids: input.ids, sort: input.sort },
      nowOf(context),
    );
    const counted = new RecordQuery(
      catalog,
      { module, where: input.where, search: input.search, ids: input.ids },
      nowOf(context),
    );
    const shown = shownCells(catalog, module, input.columns ?? module.defaultColumns);
    const [{ rows, plan }, totalCount, sums] = await Promise.all([
      query.page(tx, page, shown),
      selects(info, 'totalCount') ? counted.count(tx) : 0,
      selects(info, 'sums') ? readSums(tx, counted, input.columns ?? module.defaultColumns) : [],
    ]);
    const toRow = (row: Record<string, unknown>) => ({
      id: toId(module.prefix, String(row.id)),
      version: Number(row.version),
      cells: shown.cells.read(row, context.language),
    });
    const columns = shown.cells.resolved.map((column) => ({
      path: column.path,
      label: headingOf(catalog, module.name, column.path, context.language),
      field: { ...column.field, module: column.module.name },
    }));
    return { ...toConnection(rows, plan, page, toRow), totalCount, columns, sums };
  });
}

/** Sums of the money and number columns over everything that matches, by currency. */
async function readSums(tx: Tx, query: RecordQuery, paths: readonly string[]): Promise<ListSum[]> {
  const columns = paths
    .map((path, index) => query.source.resolve(path, ['input', 'columns', String(index)]))
    .filter(({ field }) => field.type === 'MONEY' || field.type === 'INTEGER' || field.type === 'DECIMAL');
  if (!columns.length) return [];
  const { module } = query.source;
  const currency = module.fields.some(({ name }) => name === 'currency') ? sql`t.currency` : sql`null::text`;
  const parts = columns.map(({ column }, index) => sql`sum(${column})::text as ${sql.identifier(`s${index}`)}`);
  const rows = await query.summed<Record<string, string | null>>(
    tx,
    sql`${currency} as currency, ${sql.join(parts, sql`, `)}`,
    sql`group by 1 order by 1`,
  );
  return columns.map(({ path, field }, index) => {
    const amounts = rows.flatMap((row) => {
      const amount = row[`s${index}`];
      return amount == null ? [] : [{ amount, currency: row.currency ?? '' }];
    });
    if (field.type === 'MONEY') return { path, sums: amounts, sum: null };
    const total = amounts.reduce((sum, { amount }) => sum + BigInt(amount.split('.')[0] ?? '0'), 0n);
    return { path, sums: [], sum: amounts.length ? total.toString() : null };
  });
}
