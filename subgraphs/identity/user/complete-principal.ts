import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { literally } from '#platform/query/like.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { typedSearch } from '../check-input.ts';
import { type PrincipalRow, principalsById } from '../loaders.ts';

const MOST = 50;

/**
 * People who may sign in, and groups, whose name holds `search`: those whose name begins with it first, then those with
 * a word that does, then the rest, each by name. Case does not matter; å, ä and ö are letters of their own.
 */
export function completePrincipal(
  context: Context,
  { search, first }: { search?: string | null; first?: number | null },
): Promise<PrincipalRow[]> {
  return refusable(context.language, async () => {
    const size = first ?? 20;
    if (size < 0 || size > MOST) refuse('OUT_OF_RANGE', ['first'], { minimum: 0, maximum: MOST });
    const text = literally(typedSearch(search));
    const tx = await context.read();
    const found = await tx.execute<{ id: string }>(sql`
      select id from identity_public.principal
      where active and name ilike ${`%${text}%`}
      order by case when name ilike ${`${text}%`} then 0 when name ilike ${`% ${text}%`} then 1 else 2 end, name, id
      limit ${size}`);
    const rows = await principalsById(
      context,
      found.map(({ id }) => id),
    );
    return rows.filter((row) => row !== null);
  });
}
