import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Names the audience of a transaction's actor, the same for all to whom the same modules are open; null where none is. */
export async function audienceOf(tx: Tx): Promise<string | null> {
  const [row] = await tx.execute<{ audience: string | null }>(sql`select access.audience() as audience`);
  return row!.audience;
}
