import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { layOut } from '#platform/mail/lay-out.ts';
import { AUTOMATIC, isAway, isLater } from '#platform/mail/mail-failures.ts';
import { tellUndelivered } from './tell-undelivered.ts';

const BATCH = 20;
const MOST_FAILURES = 6;

/** A mail that this process has claimed. */
type Claimed = { id: string; receiver: string; language: Language; subject: string; text: string; failures: number };

/**
 * Sends what rules have written. Each mail is claimed before it is sent, so that a crash in between rather loses that one than
 * sends it twice; the log tells of it. What the server turns away for now is tried again, later each time.
 */
export const sendMails: Job = {
  name: 'automation.sendMails',
  schedule: '* * * * *',
  run: async ({ database }, { clock, mail, log }) => {
    for (;;) {
      const now = clock.now();
      const claimed = await claim(database, now);
      if (!claimed.length) break;
      for (const [index, one] of claimed.entries()) {
        try {
          const paragraphs = one.text.split(/\n{2,}/);
          await mail.send({
            to: one.receiver,
            subject: one.subject,
            ...layOut({ language: one.language, paragraphs }),
            headers: AUTOMATIC,
          });
          await forget(database, [one.id]);
        } catch (error) {
          log.warn({ err: error, mail: one.id }, 'a mail of a rule was not sent');
          if (isAway(error)) return release(database, claimed.slice(index));
          if (isLater(error) && one.failures < MOST_FAILURES) await postpone(database, one, now);
          else await tellUndelivered(database, [one.id]);
        }
      }
    }
    await tellUndelivered(database, await lost(database, clock.now()));
  },
};

function claim(database: Database, now: Date): Promise<Claimed[]> {
  return writing(database, SYSTEM, async (tx) => {
    const rows = await tx.execute<Claimed>(sql`
      update automation.mail m set claimed_at = ${now.toISOString()} from (
        select id from automation.mail where claimed_at is null and due_at <= ${now.toISOString()}::timestamptz
        order by due_at, id limit ${BATCH} for update skip locked
      ) due where m.id = due.id returning m.id, m.receiver, m.language, m.subject, m.text, m.failures`);
    return [...rows];
  });
}

async function forget(database: Database, ids: string[]): Promise<void> {
  await writing(database, SYSTEM, (tx) =>
    tx.execute(sql`delete from automation.mail where id = any (${sql.param(ids)}::uuid[])`),
  );
}

async function release(database: Database, mails: Claimed[]): Promise<void> {
  const ids = mails.map(({ id }) => id);
  await writing(database, SYSTEM, (tx) =>
    tx.execute(sql`update automation.mail set claimed_at = null where id = any (${sql.param(ids)}::uuid[])`),
  );
}

async function postpone(database: Database, { id, failures }: Claimed, now: Date): Promise<void> {
  const due = new Date(now.getTime() + 2 ** failures * 5 * 60_000).toISOString();
  await writing(database, SYSTEM, (tx) =>
    tx.execute(
      sql`update automation.mail set claimed_at = null, failures = failures + 1, due_at = ${due} where id = ${id}`,
    ),
  );
}

/** Mails that were claimed long ago by a process that did not live to tell of them. */
async function lost(database: Database, now: Date): Promise<string[]> {
  const rows = await writing(database, SYSTEM, (tx) =>
    tx.execute<{ id: string }>(sql`
      select id from automation.mail where claimed_at < ${now.toISOString()}::timestamptz - interval '1 hour' limit 100`),
  );
  return rows.map(({ id }) => id);
}
