import { eq } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { hashToken, randomToken } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { userTable } from '../user/user.table.ts';
import { sessionTable } from './session.table.ts';
import { SESSION_DAYS } from './session-cookie.ts';

/** A session that has begun; `token` goes into the cookie and is kept nowhere. */
export interface StartedSession {
  userId: string;
  sessionId: string;
  token: string;
}

/** Begins a session for a user, in the system's name. */
export async function startSession(tx: Tx, context: Context, userId: string): Promise<StartedSession> {
  const token = randomToken();
  const now = context.clock.now();
  const [session] = await tx
    .insert(sessionTable)
    .values({
      userId,
      tokenHash: hashToken(token),
      userAgent: context.userAgent.slice(0, 300) || null,
      createdAt: now.toISOString(),
      lastUsedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000).toISOString(),
    })
    .returning({ id: sessionTable.id });
  await tx.update(userTable).set({ lastSignInAt: now.toISOString() }).where(eq(userTable.id, userId));
  return { userId, sessionId: session!.id, token };
}
