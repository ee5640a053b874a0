import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { SetFilterUseInput } from '../generated/resolvers.ts';

const MOST_FAVOURITES = 10;

/** Notes how the person uses a view: at most one default a module, ten favourites in all. */
export async function useFilter(
  tx: Tx,
  userId: string,
  filter: { id: string; module: string },
  input: SetFilterUseInput,
): Promise<void> {
  if (input.isDefault) {
    await tx.execute(
      sql`update insights.filter_use set is_default = false where user_id = ${userId} and module = ${filter.module}`,
    );
  }
  if (input.isFavourite) {
    const [row] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from insights.filter_use where user_id = ${userId} and is_favourite and filter_id <> ${filter.id}`);
    if (row!.count >= MOST_FAVOURITES) refuse('TOO_MANY_FAVOURITES', ['input', 'isFavourite']);
  }
  await tx.execute(sql`
    insert into insights.filter_use (user_id, module, filter_id, is_default, is_favourite)
    values (${userId}, ${filter.module}, ${filter.id}, ${input.isDefault ?? false}, ${input.isFavourite ?? false})
    on conflict (user_id, filter_id) do update set
      is_default = coalesce(${input.isDefault ?? null}, filter_use.is_default),
      is_favourite = coalesce(${input.isFavourite ?? null}, filter_use.is_favourite)`);
}
