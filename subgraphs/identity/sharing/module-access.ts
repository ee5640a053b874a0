import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { asc, inArray, sql } from '#platform/database/drizzle.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { ModuleDefault } from '../generated/resolvers.ts';
import { type SharingRuleRow, sharingRuleTable } from './share.table.ts';

/** A module, whose default and rules are looked up when asked for. */
export interface ModuleReference {
  module: string;
}

/** Every module of the catalog, in its order. */
export async function allModuleAccess(context: Context): Promise<ModuleReference[]> {
  await context.read(); // The catalog may be at hand, also for who is not signed in.
  const catalog = await catalogOf(context.platform, context.read);
  return catalog.modules.map(({ name }) => ({ module: name }));
}

/** What everybody may in a module; absent where nothing was set, which is PRIVATE. */
export const defaultOfModule = loader<string, ModuleDefault>(async (context, modules) => {
  const tx = await context.read();
  const rows = await tx.execute<{ module: string; level: ModuleDefault }>(
    sql`select module, level from identity.module_default where module = any (${sql.param([...modules])}::text[])`,
  );
  return new Map(rows.map(({ module, level }) => [module, level]));
});

/** Sharing rules of a module, in the order in which they were made. */
export const rulesOfModule = loader<string, SharingRuleRow[]>(async (context, modules) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(sharingRuleTable)
    .where(inArray(sharingRuleTable.module, [...modules]))
    .orderBy(asc(sharingRuleTable.id));
  return Map.groupBy(rows, ({ module }) => module);
});
