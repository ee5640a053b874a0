import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
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

/** When mails are due: at a pace, at a moment. */
export interface Due {
  pace: EmailPace;
  now: Date;
}

/** What is said on one record within this time goes out together. */
const GATHERING = '2 minutes';
/** What could not be mailed for so long, or was not wanted then, is no news any more. */
const STALE = '7 days';

/** UUIDs of those to whom something is to be mailed. */
export async function receiversOfMail(database: Database, due: Due): Promise<string[]> {
  const rows = await writing(database, SYSTEM, (tx) =>
    tx.execute<{ receiver: string }>(sql`
      select distinct n.receiver_id as receiver from activities.notification n
      join identity_public.person p on p.id = n.receiver_id and p.active where ${isDue(due)}`),
  );
  return rows.map(({ receiver }) => receiver);
}

/** Marks as mailed, and answers, all that is due to somebody; null when another node was quicker. */
export async function claimMail(database: Database, receiver: string, due: Due): Promise<Claim | null> {
  const [claim] = await writing(database, SYSTEM, (tx) =>
    tx.execute<Claim & Record<string, unknown>>(sql`
      with claimed as materialized (
        select n.id from activities.notification n where n.receiver_id = ${receiver} and ${isDue(due)}
        for update skip locked
      ), marked as (
        update activities.notification n set mailed_at = ${due.now.toISOString()}
        from claimed where n.id = claimed.id returning n.id, n.receiver_id
      )
      select p.id as receiver, p.email, p.language, array_agg(m.id) as notifications
      from marked m join identity_public.person p on p.id = m.receiver_id group by p.id, p.email, p.language`),
  );
  return claim ?? null;
}

/** Takes the mark back from what the mail server did not take. */
export async function releaseMail(database: Database, { notifications }: Claim): Promise<void> {
  await writing(database, SYSTEM, (tx) =>
    tx.execute(sql`
      update activities.notification set mailed_at = null where id = any (${sql.param(notifications)}::uuid[])`),
  );
}

/** Unread, not mailed, wanted at this pace; a discussion once its first line has been gathered for, and then all of it. */
function isDue({ pace, now }: Due): SQL {
  const at = now.toISOString();
  const wanted = (alias: SQL) => sql`
    ${alias}.mailed_at is null and ${alias}.read_at is null and ${alias}.created_at > ${at}::timestamptz - ${STALE}::interval
    and coalesce(
      (select s.email from activities.notification_setting s where s.user_id = ${alias}.receiver_id and s.kind = ${alias}.kind),
      ${JSON.stringify(DEFAULT_PACE)}::jsonb ->> ${alias}.kind) = ${pace}`;
  return sql`${wanted(sql`n`)} and (${pace} <> 'IMMEDIATELY' or n.comment_id is null or exists (
    select from activities.notification first
    where first.receiver_id = n.receiver_id and first.record_id = n.record_id and first.comment_id is not null
      and first.created_at <= ${at}::timestamptz - ${GATHERING}::interval and ${wanted(sql`first`)}))`;
}
