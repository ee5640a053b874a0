import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { toId } from '#platform/id.ts';
import type { NotificationKind } from '../../generated/resolvers.ts';

/** One thing that a mail tells. */
export interface MailItem {
  kind: NotificationKind;
  /** Name of who did it, or of the rule that tells; null for what a rule changed. */
  who: string | null;
  at: Date;
  /** Where the client shows it: a record, a module, the runs. */
  path: string;
  /** What the record is called; of many, their module. */
  title: string;
  /** About how many records. */
  count: number;
  /** Id of the comment, if that is what it tells of. */
  comment: string | null;
  /** What was said, in a comment or by a rule. */
  said: string | null;
}

/**
 * What notifications tell, oldest first, read in the receiver's own name: what the receiver may not see now is missing, so are
 * deleted comments.
 */
export async function mailItems(tx: Tx, notifications: string[], language: Language): Promise<MailItem[]> {
  const rows = await tx.execute<Row>(sql`
    select n.kind, coalesce(p.name, n.rule) as who, n.created_at as at, r.id as record, m.prefix, m.name as module, n.count,
      coalesce(r.title, n.subject, m.label ->> ${language}) as title, n.comment_id as comment,
      coalesce(c.text, n.text) as said
    from activities.notification n
    left join catalog.record r on r.id = n.record_id
    left join catalog.module m on m.name = coalesce(r.module, n.module)
    left join activities.comment c on c.id = n.comment_id
    left join identity_public.principal p on p.id = n.actor_id
    where n.id = any (${sql.param(notifications)}::uuid[]) and (n.comment_id is null or c.text is not null)
      and (n.record_id is null or r.id is not null)
    order by coalesce(c.created_at, n.created_at), n.id`);
  return rows.map(({ kind, who, at, record, prefix, module, title, count, comment, said }) => ({
    kind,
    who,
    at: new Date(at),
    path: record ? `${module}/${toId(prefix!, record)}` : (PAGES[kind] ?? module!),
    title,
    count: count ?? 1,
    comment: comment && toId('com', comment),
    said,
  }));
}

/** What is no record, nor many, has a page of its own. */
const PAGES: Partial<Record<NotificationKind, string>> = { RUN: 'runs', WEBHOOK: 'settings/webhooks' };

type Row = {
  kind: NotificationKind;
  who: string | null;
  at: string;
  record: string | null;
  count: number | null;
  prefix: string | null;
  module: string | null;
  title: string;
  comment: string | null;
  said: string | null;
};
