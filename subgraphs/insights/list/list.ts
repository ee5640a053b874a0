import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { selects } from '#platform/graph/selects.ts';
import { toId } from '#platform/id.ts';
import { type Converted, converted, moneyOf } from '#platform/money/rates.ts';
import { sumOf } from '#platform/money/sum-of.ts';
import { type Cell, shownCells } from '#platform/query/cells.ts';
import { type PageInput, toConnection } from '#platform/query/keyset.ts';
import { nowOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { columnOf, type Resolved } from '#platform/query/source.ts';
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
  converted: Converted | null;
}

/** Reads a page of a list; a count and sums only when they are selected: four statements at most, whatever the size. */
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
      nowOf(catalog, context),
    );
    const counted = new RecordQuery(
      catalog,
      { module, where: input.where, search: input.search, ids: input.ids },
      nowOf(catalog, context),
    );
    const shown = shownCells(catalog, module, input.columns ?? module.defaultColumns);
    const [{ rows, plan }, totalCount, sums] = await Promise.all([
      query.page(tx, page, shown),
      selects(info, 'totalCount') ? counted.count(tx) : 0,
      selects(info, 'sums') ? readSums(tx, counted, input.columns ?? module.defaultColumns, context.clock.now()) : [],
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

/** Sums of the money and number columns over everything that matches, by currency: one statement, and one for rates where there are several. */
async function readSums(tx: Tx, query: RecordQuery, paths: readonly string[], now: Date): Promise<ListSum[]> {
  const columns = paths
    .map((path, index) => query.source.resolve(path, ['input', 'columns', String(index)]))
    .filter(
      ({ field: { type, ordinal } }) => !ordinal && (type === 'MONEY' || type === 'INTEGER' || type === 'DECIMAL'),
    );
  if (!columns.length) return [];
  // Amounts of related records are in those records' own currencies.
  const aliases = [...new Set(columns.filter(isInCurrency).map(({ alias }) => alias))];
  const currencies = aliases.map(
    (alias, index) => sql`${columnOf(alias, 'currency')} as ${sql.identifier(`c${index}`)}`,
  );
  const parts = columns.map(({ column }, index) => sql`sum(${column})::text as ${sql.identifier(`s${index}`)}`);
  const groups = aliases.map((_, index) => sql.raw(String(index + 1)));
  const rows = await query.summed<Record<string, string | null>>(
    tx,
    sql.join([...currencies, ...parts], sql`, `),
    groups.length ? sql`group by ${sql.join(groups, sql`, `)} order by ${sql.join(groups, sql`, `)}` : sql``,
  );
  const found = columns.map((resolved, index) => {
    const currency = isInCurrency(resolved) ? `c${aliases.indexOf(resolved.alias)}` : null;
    const amounts = rows.flatMap((row) => {
      const amount = row[`s${index}`];
      return amount == null ? [] : [{ amount, currency: (currency && row[currency]) ?? '' }];
    });
    return { ...resolved, amounts: addedUp(amounts) };
  });
  const mixed = found.filter(({ field, amounts }) => field.type === 'MONEY' && amounts.length > 1);
  const { catalog } = query.source;
  const money = await moneyOf(
    tx,
    catalog,
    now,
    mixed.flatMap(({ amounts }) => amounts.map(({ currency }) => currency)),
  );
  return found.map(({ path, field, amounts }) => {
    if (field.type !== 'MONEY') return { path, sums: [], sum: amounts[0]?.amount ?? null, converted: null };
    return { path, sums: amounts, sum: null, converted: amounts.length > 1 ? converted(money, amounts) : null };
  });
}

function isInCurrency({ field, module }: Resolved): boolean {
  return field.type === 'MONEY' && module.fields.some(({ name }) => name === 'currency');
}

/** Amounts by their currency, each once. */
function addedUp(amounts: readonly { amount: string; currency: string }[]): { amount: string; currency: string }[] {
  return [...Map.groupBy(amounts, ({ currency }) => currency)].map(([currency, same]) => ({
    currency,
    amount: sumOf(same.map(({ amount }) => amount)),
  }));
}
