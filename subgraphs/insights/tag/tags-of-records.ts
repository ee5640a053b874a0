import { sql } from '#platform/database/drizzle.ts';
import { viewOf } from '#platform/query/source.ts';
import { loader } from '#platform/subgraph/context.ts';
import { catalogFor, recordOf } from '../scope.ts';
import type { StoredTag } from './make-tags.ts';
import { tagsOfModule } from './tags.ts';

/** The tags of records by their ids, by name; those that are not the reader's to see are absent. One statement per module among them. */
export const tagsOfRecords = loader<string, StoredTag[]>(async (context, ids) => {
  const catalog = await catalogFor(context);
  const tx = await context.read();
  const found = ids.flatMap((id) => {
    const record = recordOf(catalog, id);
    return record ? [{ id, ...record }] : [];
  });
  const tags = new Map<string, StoredTag[]>();
  for (const [module, records] of Map.groupBy(found, (record) => record.module)) {
    const idOf = new Map(records.map(({ uuid, id }) => [uuid, id]));
    const known = await tagsOfModule(context, module.name);
    const rows = await tx.execute<{ id: string; tags: string[] }>(sql`
      select t.id, t.tags from ${viewOf(module)} t where t.id = any (${sql.param([...idOf.keys()])}::uuid[])`);
    for (const row of rows)
      tags.set(
        idOf.get(row.id)!,
        known.filter(({ key }) => row.tags.includes(key)),
      );
  }
  return tags;
});
