import { and, desc, eq, gt } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { type SessionRow, sessionTable } from './session.table.ts';

/** Where the signed-in person is signed in, the last used first; apps are shown nothing of it. */
export async function listSessions(context: Context): Promise<SessionRow[]> {
  if (context.actor?.cause === 'api') return [];
  const tx = await context.read();
  const { id, userId, userAgent, createdAt, lastUsedAt } = sessionTable;
  return tx
    .select({ id, userId, userAgent, createdAt, lastUsedAt })
    .from(sessionTable)
    .where(and(eq(userId, context.actor!.userId), gt(sessionTable.expiresAt, context.clock.now().toISOString())))
    .orderBy(desc(lastUsedAt), desc(id));
}
