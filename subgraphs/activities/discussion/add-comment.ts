import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { AddCommentInput } from '../generated/resolvers.ts';
import { tellOfComment } from '../notification/tell-of-comment.ts';
import { checkScope } from '../record/check-scope.ts';
import { type CatalogRecord, recordOf } from '../record/record-reference.ts';
import { confirmGroups } from './confirm-groups.ts';
import { emitComment } from './emit-comment.ts';
import { readBody } from './read-body.ts';

/**
 * Writes a comment, follows the record for its author and tells whom it concerns. Answers the comment and the mentioned
 * principals that are not told. Refuses with NOT_FOUND (record, parent), FORBIDDEN (a token that only reads),
 * MENTION_GROUP_LARGE, and what `readBody` refuses.
 */
export async function addComment(tx: Tx, author: string, input: AddCommentInput) {
  const record = await recordOf(tx, input.recordId);
  await checkScope(tx, record.module, ['input', 'recordId']);
  const answered = input.parentId ? await answeredComment(tx, record, input.parentId) : null;
  const body = await readBody(tx, input);
  confirmGroups(body.groups, input.confirmLargeGroup);
  const mentions = [...body.users, ...body.groups.map(({ uuid }) => uuid)];
  const [comment] = await tx.execute<{ id: string }>(sql`
    insert into activities.comment (record_id, parent_id, author_id, body, text, mentions)
    values (${record.uuid}, ${answered?.threadId ?? null}, ${author}, ${JSON.stringify(body.document)}::jsonb, ${body.text}, ${sql.param(mentions)}::uuid[])
    returning id`);
  const uuid = comment!.id;
  await tx.execute(sql`
    insert into activities.follow (user_id, record_id, level) values (${author}, ${record.uuid}, 'ALL') on conflict do nothing`);
  await emitComment(tx, 'ADDED', record, uuid);
  const notDelivered = await tellOfComment(tx, {
    comment: uuid,
    record: record.uuid,
    author,
    users: body.users,
    groups: body.groups.map(({ uuid }) => uuid),
    answered: answered?.authors ?? [],
  });
  return { uuid, notDelivered };
}

/** The thread that an answer joins (an answer to an answer joins the same) and the authors who are answered. */
async function answeredComment(tx: Tx, record: CatalogRecord, id: string) {
  const uuid = toUuid('com', id);
  const [row] = uuid
    ? await tx.execute<{ threadId: string; authors: string[] }>(sql`
        select coalesce(c.parent_id, c.id) as "threadId", array_remove(array[c.author_id, thread.author_id], null) as authors
        from activities.comment c left join activities.comment thread on thread.id = c.parent_id
        where c.id = ${uuid} and c.record_id = ${record.uuid}`)
    : [];
  return row ?? refuse('NOT_FOUND', ['input', 'parentId']);
}
