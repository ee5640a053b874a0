import { eq } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { DisableTotpInput } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { countProof, provePassword } from '../password/change-password.ts';
import { credentialTable } from '../password/credential.table.ts';
import { requireSession } from '../session/require-session.ts';

/** Turns one-time codes off. Errors: FORBIDDEN for apps, RATE_LIMITED, INVALID_CREDENTIALS. */
export async function disableTotp(context: Context, { password }: DisableTotpInput) {
  const limited = await countProof(context, ['input', 'password']);
  if (limited.length) return { viewer: null, errors: limited };
  const { errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    await provePassword(tx, context, password, ['input', 'password']);
    await tx
      .update(credentialTable)
      .set({ totpSecret: null, totpPending: null })
      .where(eq(credentialTable.userId, userId));
    return {};
  });
  return { viewer: await userById(context).load(context.actor!.userId), errors };
}
