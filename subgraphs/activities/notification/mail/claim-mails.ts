import { sql } from 'drizzle-orm';
import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { writing } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { EmailPace } from '../../generated/resolvers.ts';
import { DEFAULT_PACE } from '../settings.ts';

/** Notifications that are to go to one person in one mail, marked as mailed. */
export interface Claim {
  receiver: string;
  email: string;
  language: Language;
  notifications: string[];
}

/** What is said on one record within this time goes out together. */
const GATHERING = '2 minutes';
/** What could not be mailed for so long, or was not wanted then, is no news any more. */
const STALE = '7 days';

/**
 * Marks as mailed, and answers, everything unread that is due at a pace, by receiver. A discussion is due when it has been
 * gathered for two minutes, all of it together. Several nodes may claim at once: none gets what another has.
 */
export function claimMails(database: Database, pace: EmailPace, now: Date): Promise<Claim[]> {
  const at = now.toISOString();
  return writing(database, SYSTEM, async (tx) => {
    const rows = await tx.execute<Claim & Record<string, unknown>>(sql`
      with wanted as materialized (
        select n.id, n.receiver_id, n.record_id, n.comment_id, n.created_at
        from activities.notification n
        left join activities.notification_setting s on s.user_id = n.receiver_id and s.kind = n.kind
        where n.mailed_at is null and n.read_at is null and n.created_at > ${at}::timestamptz - ${STALE}::interval
          and coalesce(s.email, ${JSON.stringify(DEFAULT_PACE)}::jsonb ->> n.kind) = ${pace}
        for update of n skip locked
      ), due as (
        select w.id from wanted w
        where ${pace} <> 'IMMEDIATELY' or w.comment_id is null or exists (
          select from wanted first where first.receiver_id = w.receiver_id and first.record_id = w.record_id
            and first.comment_id is not null and first.created_at <= ${at}::timestamptz - ${GATHERING}::interval)
      ), marked as (
        update activities.notification n set mailed_at = ${at} from due where n.id = due.id returning n.id, n.receiver_id
      )
      select m.receiver_id as receiver, p.email, p.language, array_agg(m.id) as notifications
      from marked m join identity_public.person p on p.id = m.receiver_id where p.active
      group by m.receiver_id, p.email, p.language`);
    return [...rows];
  });
}

/** Takes the mark back from what the mail server did not take. */
export async function releaseMails(database: Database, { notifications }: Claim): Promise<void> {
  await writing(database, SYSTEM, (tx) =>
    tx.execute(sql`
      update activities.notification set mailed_at = null where id = any (${sql.param(notifications)}::uuid[])`),
  );
}
