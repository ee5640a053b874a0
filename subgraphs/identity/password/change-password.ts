import { eq } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse, type UserError } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ChangePasswordInput } from '../generated/resolvers.ts';
import { countAttempts, forgetAttempts } from '../session/attempts.ts';
import { endSessions } from '../session/end-sessions.ts';
import { requireSession } from '../session/require-session.ts';
import { userTable } from '../user/user.table.ts';
import { credentialTable } from './credential.table.ts';
import { checkNewPassword, fitsPassword, hashPassword } from './password.ts';
import { replacePassword } from './replace-password.ts';

const MOST_TRIES = 10;

/**
 * Changes one's own password and ends the other sessions. Errors: FORBIDDEN for apps, RATE_LIMITED, INVALID_CREDENTIALS
 * (the password so far), PASSWORD_TOO_SHORT, PASSWORD_GUESSABLE, TOO_LONG.
 */
export async function changePassword(context: Context, { currentPassword, newPassword }: ChangePasswordInput) {
  const limited = await countProof(context, ['input', 'currentPassword']);
  if (limited.length) return { errors: limited };
  const { errors } = await context.work(async (tx) => {
    const { userId, sessionId } = requireSession(context);
    await provePassword(tx, context, currentPassword, ['input', 'currentPassword']);
    const [user] = await tx.select().from(userTable).where(eq(userTable.id, userId));
    checkNewPassword(newPassword, ['input', 'newPassword'], user!.email);
    await replacePassword(tx, userId, await hashPassword(newPassword));
    await endSessions(tx, { userId, except: sessionId });
    return {};
  });
  return { errors };
}

/** Counts a try to prove one's own password or code; whoever found an open browser cannot guess on. */
export async function countProof(context: Context, path: string[]): Promise<UserError[]> {
  return countAttempts(context, [{ what: `proof ${context.actor?.userId}`, most: MOST_TRIES }], path);
}

/** Refuses with INVALID_CREDENTIALS unless this is the signed-in person's password. */
export async function provePassword(tx: Tx, context: Context, password: string, path: string[]): Promise<void> {
  const userId = context.actor!.userId;
  const [credential] = await tx.select().from(credentialTable).where(eq(credentialTable.userId, userId));
  if (!(await fitsPassword(credential?.passwordHash, password))) {
    refuse('INVALID_CREDENTIALS', path, {}, 'WRONG_PASSWORD');
  }
  await forgetAttempts(tx, context, `proof ${userId}`);
}
