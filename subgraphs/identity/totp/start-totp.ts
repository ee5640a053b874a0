import { Secret } from 'otpauth';
import { eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { seal, unseal } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { requireSession } from '../session/require-session.ts';
import { userTable } from '../user/user.table.ts';
import { totpOf } from './take-totp-code.ts';

// RFC 4226, 4, R6: a shared secret of 160 bits.
const SECRET_BYTES = 20;

/** Begins to set up one-time codes: a secret that counts once a code proves it. Errors: FORBIDDEN for apps, TOTP_ON. */
export async function startTotp(context: Context) {
  const { secret: installation } = context.platform.config;
  const { pending, email, errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    const sealed = seal(installation, userId, new Secret({ size: SECRET_BYTES }).base32);
    const kept = await tx.execute(sql`
      insert into identity.credential (user_id, totp_pending) values (${userId}, ${sealed})
      on conflict (user_id) do update set totp_pending = excluded.totp_pending where credential.totp_secret is null
      returning user_id`);
    if (!kept.length) refuse('TOTP_ON', ['input']);
    const [user] = await tx.select().from(userTable).where(eq(userTable.id, userId));
    return { pending: sealed, email: user!.email };
  });
  if (!pending || !email) return { errors };
  const secret = unseal(installation, context.actor!.userId, pending);
  return { uri: totpOf(secret, email).toString(), secret, errors };
}
