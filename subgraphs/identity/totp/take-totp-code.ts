import { TOTP } from 'otpauth';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { unseal } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';

const PERIOD_SECONDS = 30;
/** Codes of the step before and after are taken too: clocks differ. Source: RFC 6238, 5.2. */
const WINDOW = 1;

/** The generator behind a secret in base 32. Source: RFC 6238 with the defaults that every app knows. */
export function totpOf(secret: string, account = ''): TOTP {
  return new TOTP({ issuer: 'Solmu', label: account, secret, period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' });
}

/** Takes a code once. Refuses with TOTP_REQUIRED without one, with TOTP_INVALID when it is wrong or was used before. */
export async function takeTotpCode(
  tx: Tx,
  context: Context,
  { userId, totpSecret, code }: { userId: string; totpSecret: string; code?: string | null },
  path: string[],
): Promise<void> {
  const token = code?.replaceAll(/\s/g, '') || refuse('TOTP_REQUIRED', path);
  const timestamp = context.clock.now().getTime();
  const totp = totpOf(unseal(context.platform.config.secret, userId, totpSecret));
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + (delta ?? 0);
  const taken = delta === null ? 0 : await noteStep(tx, userId, step);
  if (!taken) refuse('TOTP_INVALID', path);
}

/** Moves on to a step, unless it or a later one was used already; two who send one code at once cannot both pass. */
async function noteStep(tx: Tx, userId: string, step: number): Promise<number> {
  const rows = await tx.execute(sql`
    update identity.credential set totp_step = ${step} where user_id = ${userId} and totp_step < ${step}
    returning user_id`);
  return rows.length;
}
