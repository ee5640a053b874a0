import { sql } from 'drizzle-orm';
import { toId } from '#platform/id.ts';
import { literally } from '#platform/query/like.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';

const MOST = 50;

/** Records whose title or number matches, best first: whole titles, beginnings, beginnings of words, then the rest. */
export async function search(
  context: Context,
  query: string,
  modules: readonly string[] | null | undefined,
  first: number,
) {
  const text = query.trim();
  if (!text) return [];
  const [catalog, tx] = [await catalogFor(context), await context.read()];
  const pattern = literally(text);
  const among = modules?.length ? sql`and module = any (${sql.param([...modules])}::text[])` : sql``;
  const rows = await tx.execute<{ id: string; module: string }>(sql`
    select id, module from catalog.record
    where (title ilike ${`%${pattern}%`} or number ilike ${`${pattern}%`}) ${among}
    order by lower(title) = lower(${text}) desc, title ilike ${`${pattern}%`} desc, title ilike ${`% ${pattern}%`} desc,
      similarity(title, ${text}) desc, title, id
    limit ${Math.max(0, Math.min(first, MOST))}`);
  return rows.flatMap(({ id, module }) => {
    const prefix = catalog.byName.get(module)?.prefix;
    return prefix ? [{ id: toId(prefix, id) }] : [];
  });
}
