import type { Database } from '#platform/database/connect.ts';
import { writing } from '#platform/database/session.ts';
import { AUTOMATIC, isAway, isLater } from '#platform/mail/mail-failures.ts';
import { readOrganisation } from '#platform/organisation.ts';
import type { Platform } from '#platform/platform.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';
import type { EmailPace } from '../../generated/resolvers.ts';
import { type Claim, claimMail, receiversOfMail, releaseMail } from './claim-mails.ts';
import { composeMail } from './compose-mail.ts';
import { type MailItem, mailItems } from './mail-items.ts';

/**
 * Mails what is due at a pace: a mail per receiver, of what the receiver may see now. A notification is mailed at most
 * once: it is marked before its mail is sent, so that a crash in between loses that one mail and never doubles it; what the
 * mail server turned away for now is unmarked and goes with the next run.
 */
export async function sendMails({ database }: Subgraph, platform: Platform, pace: EmailPace): Promise<void> {
  const due = { pace, now: platform.clock.now() };
  for (const receiver of await receiversOfMail(database, due)) {
    const claim = await claimMail(database, receiver, due);
    if (!claim) continue;
    try {
      await sendOne(database, platform, claim);
    } catch (error) {
      platform.log.warn({ err: error, receiver }, 'notifications were not mailed');
      if (isAway(error) || isLater(error)) await releaseMail(database, claim);
      if (isAway(error)) return;
    }
  }
}

async function sendOne(database: Database, { config, mail }: Platform, claim: Claim): Promise<void> {
  const { items, timeZone } = await whatToTell(database, claim);
  if (!items.length) return;
  const recipient = { language: claim.language, timeZone, publicUrl: config.publicUrl.replace(/\/$/, '') };
  await mail.send({
    to: claim.email,
    ...composeMail(items, recipient),
    headers: AUTOMATIC,
  });
}

/** Read in the receiver's own name. */
function whatToTell(database: Database, claim: Claim): Promise<{ items: MailItem[]; timeZone: string }> {
  const receiver = { userId: claim.receiver, scopes: [], cause: 'system' as const };
  return writing(database, receiver, async (tx) => {
    const { timeZone } = await readOrganisation(tx);
    return { items: await mailItems(tx, claim.notifications, claim.language), timeZone };
  });
}
