import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';

/** Refuses with FORBIDDEN at `path` a token that may only read what belongs to `module`. */
export async function checkScope(tx: Tx, module: string, path: string[]): Promise<void> {
  const [scope] = await tx.execute<{ may: boolean }>(sql`select access.in_scope(${module}, 'edit') as may`);
  if (!scope?.may) refuse('FORBIDDEN', path);
}

/** What tokens are scoped for to read and mark their owner's notifications. */
export const NOTIFICATIONS = 'notifications';
