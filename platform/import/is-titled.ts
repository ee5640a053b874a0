import { type SQL, sql } from '#platform/database/drizzle.ts';

/** Whether a line `r` of the registry, not deleted, may have one of these titles: so its index finds it, by small letters. */
export function isTitled(titles: SQL): SQL {
  return sql`r.deleted_at is null and r.folded = any (array(select lower(title) from unnest(${titles}) title))`;
}
