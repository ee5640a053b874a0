import { SYSTEM } from '#platform/actor.ts';
import { eq } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { typedAddress } from '../check-input.ts';
import type { RequestPasswordResetInput } from '../generated/resolvers.ts';
import { countAttempts } from '../session/attempts.ts';
import { userTable } from '../user/user.table.ts';
import { sendPasswordLink } from './password-link.ts';

const PER_ADDRESS = 3;
const PER_NETWORK_ADDRESS = 30;

/**
 * Mails a link to a user who may sign in. The answer is the same, and as quick, whether the address is known or not: the
 * mail is sent after it. Errors: RATE_LIMITED, by network address alone.
 */
export async function requestPasswordReset(context: Context, { email }: RequestPasswordResetInput) {
  const network = { what: `reset network ${context.clientIp}`, most: PER_NETWORK_ADDRESS };
  const errors = await countAttempts(context, [network], ['input', 'email']);
  if (errors.length) return { errors };
  void mailLink(context, typedAddress(email));
  return { errors: [] };
}

async function mailLink(context: Context, email: string): Promise<void> {
  try {
    const limited = await countAttempts(context, [{ what: `reset ${email}`, most: PER_ADDRESS }], []);
    if (limited.length) return;
    await context.workAs(SYSTEM, async (tx) => {
      const [user] = await tx.select().from(userTable).where(eq(userTable.email, email));
      if (user?.active) await sendPasswordLink(tx, context, user, 'reset');
      return {};
    });
  } catch (error) {
    context.platform.log.error({ error }, 'a password reset could not be handled');
  }
}
