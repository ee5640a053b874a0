import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { asc, eq, inArray, sql } from '#platform/database/drizzle.ts';
import { toUuid } from '#platform/id.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';
import { type FilterRow, filterTable } from './filter.table.ts';
import { fitFilter } from './fit-filter.ts';
import { systemFilter, systemFilters } from './system-filters.ts';

/** Views by UUID, those that come with the modules included. */
export const filterByUuid = loader<string, FilterRow>(async (context, uuids) => {
  const [catalog, tx] = [await catalogFor(context), await context.read()];
  const stored = await tx
    .select()
    .from(filterTable)
    .where(inArray(filterTable.id, [...uuids]));
  const found = new Map<string, FilterRow>(stored.map((row) => [row.id, shown(catalog, row)]));
  for (const uuid of uuids) {
    const system = systemFilter(catalog, uuid, context.language);
    if (system) found.set(uuid, system);
  }
  return found;
});

/** A view by its id, or null when there is none that the reader may use. */
export async function filterById(context: Context, id: string): Promise<FilterRow | null> {
  const uuid = toUuid('flt', id);
  return uuid ? filterByUuid(context).load(uuid) : null;
}

const MOST = 500;

/** Views of a module that the reader may use: system ones first, then by name. */
export async function filtersOf(context: Context, moduleName: string): Promise<FilterRow[]> {
  const catalog = await catalogFor(context);
  const module = catalog.byName.get(moduleName);
  if (!module) return [];
  const tx = await context.read();
  const stored = await tx
    .select()
    .from(filterTable)
    .where(eq(filterTable.module, moduleName))
    .orderBy(asc(filterTable.name))
    .limit(MOST);
  return [...systemFilters(module, context.language), ...stored.map((row) => shown(catalog, row))];
}

/** A stored view as its reader may use it. */
function shown(catalog: Catalog, row: typeof filterTable.$inferSelect): FilterRow {
  return fitFilter(catalog, { ...row, system: false, problems: [] });
}

/** The reader's favourite views of all modules, by name. A view that was deleted or is no longer shared is left out. */
export async function favouritesOf(context: Context): Promise<FilterRow[]> {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string }>(
    sql`select filter_id as id from insights.filter_use where user_id = ${context.actor!.userId} and is_favourite`,
  );
  const found = await filterByUuid(context).loadMany(rows.map(({ id }) => id));
  const filters = found.filter((filter): filter is FilterRow => filter !== null && !(filter instanceof Error));
  return filters.sort((a, b) => a.name.localeCompare(b.name, context.language));
}

/** How the reader uses views, by the view's UUID. */
export const filterUse = loader<string, { isDefault: boolean; isFavourite: boolean }>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; is_default: boolean; is_favourite: boolean }>(
    sql`select filter_id as id, is_default, is_favourite from insights.filter_use where filter_id = any (${sql.param([...uuids])}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, { isDefault: row.is_default, isFavourite: row.is_favourite }]));
});

/** Whether a view is the reader's to share and to delete. */
export async function manages(context: Context, { ownerId }: Pick<FilterRow, 'ownerId'>): Promise<boolean> {
  return ownerId === context.actor?.userId || Boolean(await isAdministrator(context).load('self'));
}

/** Whether the reader is an administrator. */
const isAdministrator = loader<'self', boolean>(async (context) => {
  const tx = await context.read();
  const [row] = await tx.execute<{ admin: boolean }>(sql`select access.is_admin(access.me()) as admin`);
  return new Map([['self', row!.admin]]);
});
