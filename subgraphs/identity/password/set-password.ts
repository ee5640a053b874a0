import { SYSTEM } from '#platform/actor.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { hashToken } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { SetPasswordInput } from '../generated/resolvers.ts';
import { countAttempts } from '../session/attempts.ts';
import { endSessions } from '../session/end-sessions.ts';
import { enter } from '../session/enter.ts';
import { startSession } from '../session/start-session.ts';
import { userTable } from '../user/user.table.ts';
import { checkNewPassword, hashPassword } from './password.ts';
import { replacePassword } from './replace-password.ts';

const PER_NETWORK_ADDRESS = 30;

/**
 * Sets a password by a link, ends all sessions, and signs in; with one-time codes the person signs in as usual instead,
 * and the viewer is null: a mailbox alone does not open such an account. Errors: RATE_LIMITED, LINK_INVALID (unknown,
 * used, too old), PASSWORD_TOO_SHORT, PASSWORD_GUESSABLE, TOO_LONG.
 */
export async function setPassword(context: Context, { token, password }: SetPasswordInput) {
  const network = { what: `link ${context.clientIp}`, most: PER_NETWORK_ADDRESS };
  const limited = await countAttempts(context, [network], ['input', 'token']);
  if (limited.length) return { viewer: null, errors: limited };
  const { userId, session, errors } = await context.workAs(SYSTEM, async (tx) => {
    const user = await takeLink(tx, context, token);
    checkNewPassword(password, ['input', 'password'], user.email);
    const { totp } = await replacePassword(tx, user.id, await hashPassword(password));
    await endSessions(tx, { userId: user.id });
    return { userId: user.id, session: totp ? null : await startSession(tx, context, user.id) };
  });
  return userId && !session ? { viewer: null, errors } : enter(context, { session: session ?? undefined, errors });
}

/** Takes a link, and all others of the same user, once. */
async function takeLink(tx: Tx, context: Context, token: string): Promise<{ id: string; email: string }> {
  const now = context.clock.now().toISOString();
  const [link] = await tx.execute<{ user_id: string }>(sql`
    update identity.password_link set used_at = ${now}
    where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${now} returning user_id`);
  if (!link) return refuse('LINK_INVALID', ['input', 'token']);
  const [user] = await tx.select().from(userTable).where(eq(userTable.id, link.user_id));
  if (!user?.active) return refuse('LINK_INVALID', ['input', 'token']);
  await tx.execute(sql`
    update identity.password_link set used_at = ${now} where user_id = ${user.id} and used_at is null`);
  return user;
}
