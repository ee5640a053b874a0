import { and, asc, desc, inArray, sql } from '#platform/database/drizzle.ts';
import { recordLoader } from '#platform/records/record-loader.ts';
import { loader } from '#platform/subgraph/context.ts';
import { type CommentRow, type CommentVersionRow, commentTable, commentVersionTable } from './comment.table.ts';

/** Comments by UUID, those on records that the reader may see. */
export const commentById = recordLoader<CommentRow>(commentTable);

const MOST_REPLIES = 200;

/** Answers by the comment they answer, oldest first. */
export const repliesTo = loader<string, CommentRow[]>(async (context, parents) => {
  const tx = await context.read();
  const ranked = tx
    .select({
      id: commentTable.id,
      rank: sql<number>`row_number() over (partition by ${commentTable.parentId} order by ${commentTable.id})`.as(
        'rank',
      ),
    })
    .from(commentTable)
    .where(inArray(commentTable.parentId, [...parents]))
    .as('ranked');
  const rows = await tx
    .select()
    .from(commentTable)
    .where(
      and(
        inArray(commentTable.parentId, [...parents]),
        sql`${commentTable.id} in (select ${ranked.id} from ${ranked} where ${ranked.rank} <= ${MOST_REPLIES})`,
      ),
    )
    .orderBy(asc(commentTable.id));
  return Map.groupBy(rows, (row) => row.parentId!);
});

/** Earlier texts by comment, newest first. */
export const versionsOf = loader<string, CommentVersionRow[]>(async (context, comments) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(commentVersionTable)
    .where(inArray(commentVersionTable.commentId, [...comments]))
    .orderBy(desc(commentVersionTable.id));
  return Map.groupBy(rows, (row) => row.commentId);
});

/** Users that have commented or were mentioned by name, by record; who did so last comes first. */
export const participantsOf = loader<string, string[]>(async (context, records) => {
  const tx = await context.read();
  const rows = await tx.execute<{ record: string; user: string }>(sql`
    select r.id as record, p.user_id as "user"
    from unnest(${sql.param([...records])}::uuid[]) r (id) cross join lateral activities.participants(r.id) p
    order by r.id, p.latest desc`);
  const byRecord = Map.groupBy(rows, ({ record }) => record);
  return new Map([...byRecord].map(([record, lines]) => [record, lines.map(({ user }) => user)]));
});

/** Whether the reader is an administrator; asked once per operation, by the reader's own UUID. */
export const isAdmin = loader<string, boolean>(async (context, users) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; admin: boolean }>(sql`
    select u.id, access.is_admin(u.id) as admin from unnest(${sql.param([...users])}::uuid[]) u (id)`);
  return new Map(rows.map(({ id, admin }) => [id, admin]));
});
