import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { EditCommentInput } from '../generated/resolvers.ts';
import { tellOfEdit } from '../notification/tell-of-comment.ts';
import { confirmGroups } from './confirm-groups.ts';
import { emitComment } from './emit-comment.ts';
import { readBody } from './read-body.ts';
import { writtenComment } from './written-comment.ts';

/**
 * Changes one's own comment; the earlier text is kept. Those newly mentioned are told, from those no longer mentioned the
 * unread notification is taken back. Refuses with NOT_FOUND, NOT_AUTHOR, COMMENT_DELETED and what `addComment` refuses.
 */
export async function editComment(tx: Tx, author: string, input: EditCommentInput) {
  const comment = await writtenComment(tx, input.id);
  if (comment.authorId !== author) refuse('NOT_AUTHOR', ['input', 'id']);
  if (comment.deleted) refuse('COMMENT_DELETED', ['input', 'id']);
  const body = await readBody(tx, input);
  const isNew = ({ uuid }: { uuid: string }) => !comment.mentions.includes(uuid);
  confirmGroups(body.groups.filter(isNew), input.confirmLargeGroup);
  const groups = body.groups.map(({ uuid }) => uuid);
  const mentions = [...body.users, ...groups];
  const kept = JSON.stringify(body.document);
  const changed = await tx.execute(sql`
    with before as (
      select id, body, text from activities.comment where id = ${comment.uuid} and body <> ${kept}::jsonb for update
    ), version as (
      insert into activities.comment_version (comment_id, body, text) select id, body, text from before
    )
    update activities.comment c
    set body = ${kept}::jsonb, text = ${body.text}, mentions = ${sql.param(mentions)}::uuid[], edited_at = now()
    from before where c.id = before.id returning c.id`);
  if (changed.length) await emitComment(tx, 'CHANGED', comment.record, comment.uuid);
  const notDelivered = await tellOfEdit(tx, {
    comment: comment.uuid,
    record: comment.record.uuid,
    author,
    users: body.users,
    groups,
    before: comment.mentions,
  });
  return { uuid: comment.uuid, notDelivered };
}
