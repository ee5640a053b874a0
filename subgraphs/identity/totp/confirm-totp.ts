import { eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ConfirmTotpInput } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { countProof } from '../password/change-password.ts';
import { credentialTable } from '../password/credential.table.ts';
import { requireSession } from '../session/require-session.ts';
import { takeTotpCode } from './take-totp-code.ts';

/** Turns one-time codes on. Errors: FORBIDDEN for apps, RATE_LIMITED, TOTP_NOT_STARTED, TOTP_REQUIRED, TOTP_INVALID. */
export async function confirmTotp(context: Context, { code }: ConfirmTotpInput) {
  const limited = await countProof(context, ['input', 'code']);
  if (limited.length) return { viewer: null, errors: limited };
  const { errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    const [credential] = await tx.select().from(credentialTable).where(eq(credentialTable.userId, userId));
    const pending = credential?.totpPending ?? refuse('TOTP_NOT_STARTED', ['input']);
    await takeTotpCode(tx, context, { userId, totpSecret: pending, code }, ['input', 'code']);
    await tx
      .update(credentialTable)
      .set({ totpSecret: pending, totpPending: sql`null` })
      .where(eq(credentialTable.userId, userId));
    return {};
  });
  return { viewer: await userById(context).load(context.actor!.userId), errors };
}
