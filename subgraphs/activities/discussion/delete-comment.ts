import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { withdrawAll } from '../notification/tell-of-comment.ts';
import { emitComment } from './emit-comment.ts';
import { writtenComment } from './written-comment.ts';

/**
 * Takes a comment's text away, earlier ones too; who wrote it when, and its answers, stay. What has not been read of it is
 * taken back. Refuses with NOT_FOUND and, unless by an administrator, NOT_AUTHOR.
 */
export async function deleteComment(tx: Tx, actor: string, id: string) {
  const comment = await writtenComment(tx, id);
  if (comment.authorId !== actor && !comment.admin)
    refuse('NOT_AUTHOR', ['input', 'id'], undefined, 'NOT_AUTHOR_DELETE');
  if (comment.deleted) return { uuid: comment.uuid };
  await tx.execute(sql`delete from activities.comment_version where comment_id = ${comment.uuid}`);
  await tx.execute(sql`
    update activities.comment set body = null, text = null, mentions = '{}', deleted_at = now(), deleted_by = ${actor}
    where id = ${comment.uuid}`);
  await withdrawAll(tx, comment.uuid);
  await emitComment(tx, 'DELETED', comment.record, comment.uuid);
  return { uuid: comment.uuid };
}
