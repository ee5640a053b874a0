import { SYSTEM } from '#platform/actor.ts';
import { eq } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { typedAddress } from '../check-input.ts';
import type { SignInInput } from '../generated/resolvers.ts';
import { credentialTable } from '../password/credential.table.ts';
import { fitsPassword } from '../password/password.ts';
import { takeTotpCode } from '../totp/take-totp-code.ts';
import { userTable } from '../user/user.table.ts';
import { countAttempts, forgetAttempts, takeBackAttempt } from './attempts.ts';
import { enter } from './enter.ts';
import { startSession } from './start-session.ts';

const PER_ADDRESS = 10;
const PER_NETWORK_ADDRESS = 100;

/**
 * Signs in and sets the cookie. An unknown address, a wrong password and a disabled user are answered alike and after
 * the same work. Errors: RATE_LIMITED, INVALID_CREDENTIALS, TOTP_REQUIRED, TOTP_INVALID.
 */
export async function signIn(context: Context, { email, password, code }: SignInInput) {
  const address = typedAddress(email);
  const attempts = [
    { what: `address ${address}`, most: PER_ADDRESS },
    { what: `network ${context.clientIp}`, most: PER_NETWORK_ADDRESS },
  ];
  const limited = await countAttempts(context, attempts, ['input', 'email']);
  if (limited.length) return { viewer: null, errors: limited };

  const known = await credentialOf(context, address);
  const fits = await fitsPassword(known?.active ? known.passwordHash : null, password);
  const outcome = await context.workAs(SYSTEM, async (tx) => {
    if (!known || !fits) return refuse('INVALID_CREDENTIALS', ['input', 'password']);
    const { userId, totpSecret } = known;
    if (totpSecret) await takeTotpCode(tx, context, { userId, totpSecret, code }, ['input', 'code']);
    await forgetAttempts(tx, context, `address ${address}`);
    await takeBackAttempt(tx, context, `network ${context.clientIp}`);
    return { session: await startSession(tx, context, userId) };
  });
  return enter(context, outcome);
}

async function credentialOf(context: Context, email: string) {
  const { found } = await context.workAs(SYSTEM, async (tx) => ({
    found: await tx
      .select({
        userId: userTable.id,
        active: userTable.active,
        passwordHash: credentialTable.passwordHash,
        totpSecret: credentialTable.totpSecret,
      })
      .from(userTable)
      .innerJoin(credentialTable, eq(credentialTable.userId, userTable.id))
      .where(eq(userTable.email, email)),
  }));
  return found?.[0];
}
