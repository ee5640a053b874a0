import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { hashToken, randomToken } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { type LinkKind, passwordMail } from './password-mail.ts';

const HOURS: Record<LinkKind, number> = { invitation: 48, reset: 1 };

interface Receiver {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/**
 * Mails a link with which its receiver sets a password, once, within 48 hours (invitation) or one (reset); only its hash
 * is kept. The mail goes out before the transaction ends, so a link that was not sent is not kept. Refuses with
 * MAIL_FAILED.
 */
export async function sendPasswordLink(tx: Tx, context: Context, receiver: Receiver, kind: LinkKind): Promise<void> {
  const { config, mail, log } = context.platform;
  const token = randomToken();
  const expiresAt = new Date(context.clock.now().getTime() + HOURS[kind] * 3_600_000);
  await tx.execute(sql`
    insert into identity.password_link (token_hash, user_id, expires_at)
    values (${hashToken(token)}, ${receiver.id}, ${expiresAt.toISOString()})`);
  const link = `${config.publicUrl}/set-password?token=${token}`;
  try {
    await mail.send(passwordMail(kind, receiver, { link, hours: HOURS[kind] }));
  } catch (error) {
    log.error({ error }, 'a password link could not be mailed');
    refuse('MAIL_FAILED', ['input', 'email']);
  }
}
