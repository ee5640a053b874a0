import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { checkScope } from '../record/check-scope.ts';

/** A comment in the hands of somebody who wants to change it. */
export interface WrittenComment {
  uuid: string;
  record: { uuid: string; module: string };
  authorId: string | null;
  body: string | null;
  mentions: string[];
  deleted: boolean;
  /** Whether the actor, beside the rights of an author, may moderate. */
  admin: boolean;
}

/** The comment with this id. Refuses with NOT_FOUND, and with FORBIDDEN a token that only reads. */
export async function writtenComment(tx: Tx, id: string): Promise<WrittenComment> {
  const uuid = toUuid('com', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [row] = await tx.execute<Found>(sql`
    select c.record_id as record, r.module, c.author_id as author, c.body::text as body, c.mentions,
      c.deleted_at is not null as deleted, access.is_admin(access.actor()) as admin
    from activities.comment c join catalog.record r on r.id = c.record_id where c.id = ${uuid}`);
  if (!row) refuse('NOT_FOUND', ['input', 'id']);
  await checkScope(tx, row.module, ['input', 'id']);
  const { record, module, author, body, mentions, deleted, admin } = row;
  return { uuid, record: { uuid: record, module }, authorId: author, body, mentions, deleted, admin };
}

type Found = {
  record: string;
  module: string;
  author: string | null;
  body: string | null;
  mentions: string[];
  deleted: boolean;
  admin: boolean;
};
