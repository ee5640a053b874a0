import { ANY_MODULE } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';
import type { StoredTag } from './make-tags.ts';

/** Tags of modules, and of all (*), by name. One statement. */
export const tagsOf = loader<string, StoredTag[]>(async (context, modules) => {
  const tx = await context.read();
  const rows = await tx.execute<StoredTag>(sql`
    select module, value as key, label ->> 'fi' as name, hue from catalog.option
    where field = 'tags' and merged_into is null and module = any (${sql.param([...modules])}::text[])
    order by lower(label ->> 'fi'), value`);
  const byModule = Map.groupBy(rows, ({ module }) => module);
  return new Map(modules.map((name) => [name, byModule.get(name) ?? []]));
});

/** Tags by their keys. One statement. */
export const tagByKey = loader<string, StoredTag>(async (context, keys) => {
  const tx = await context.read();
  const rows = await tx.execute<StoredTag>(sql`
    select module, value as key, label ->> 'fi' as name, hue from catalog.option
    where field = 'tags' and merged_into is null and value = any (${sql.param([...keys])}::text[])`);
  return new Map(rows.map((row) => [row.key, row]));
});

/** The tags that a module's records can be given, by name; without a module those of all. Null for a module that the reader has not. */
export async function listTags(context: Context, name: string | null | undefined): Promise<StoredTag[] | null> {
  if (!name) return tagsOf(context).load(ANY_MODULE);
  const tx = await context.read();
  if (!(await catalogFor(context)).byName.has(name)) return null;
  const [row] = await tx.execute<{ may: boolean }>(sql`select access.reach(${name}, 'read') <> 'NONE' as may`);
  return row!.may ? tagsOfModule(context, name) : null;
}

/** The tags of a module with those of all, by name. */
export async function tagsOfModule(context: Context, name: string): Promise<StoredTag[]> {
  const lists = await Promise.all([name, ANY_MODULE].map((module) => tagsOf(context).load(module)));
  return lists.flatMap((list) => list ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'fi'));
}
