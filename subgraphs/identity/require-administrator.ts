import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';

/** Refuses with FORBIDDEN whoever may not change the settings of the company. */
export async function requireAdministrator(tx: Tx): Promise<void> {
  const [row] = await tx.execute<{ manages: boolean }>(sql`select access.manages() as manages`);
  if (!row!.manages) refuse('FORBIDDEN', ['input']);
}
