import { selectAll } from '#platform/database/columns.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type PageInput, planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { loader } from '#platform/subgraph/context.ts';
import { type CommentRow, commentTable } from './comment.table.ts';

/** A page of one record's discussion. */
export interface PageRequest extends PageInput {
  record: string;
}

type CommentPage = ReturnType<typeof toConnection<Record<string, unknown>, CommentRow>>;

/** Threads by the time they began; UUIDs of version 7 run by time. */
const ORDER: SortKey[] = [{ expression: sql`t.id`, cast: 'uuid', descending: false, nullable: false }];

/** Pages of discussions: one statement for all records that are asked for alike. Refuses what `planPage` refuses. */
export const commentPage = loader<PageRequest, CommentPage>(async (context, requests) => {
  const tx = await context.read();
  const alike = Map.groupBy(requests, ({ first, after, last, before }) => JSON.stringify([first, after, last, before]));
  const pages = await Promise.all([...alike.values()].map((group) => pagesOf(tx, group)));
  return new Map(pages.flat());
});

async function pagesOf(tx: Tx, requests: PageRequest[]): Promise<[PageRequest, CommentPage][]> {
  const input = requests[0]!;
  const plan = planPage(ORDER, input, 'comments');
  const records = requests.map(({ record }) => record);
  const rows = await tx.execute<Record<string, unknown> & { recordId: string }>(sql`
    select t.* from unnest(${sql.param(records)}::uuid[]) r (id) cross join lateral (
      select ${columns()}, ${plan.keys} from activities.comment t
      where t.record_id = r.id and t.parent_id is null and ${plan.beyond}
      order by ${plan.orderBy} limit ${plan.size + 1}) t`);
  const byRecord = Map.groupBy(rows, ({ recordId }) => recordId);
  return requests.map((request) => [
    request,
    toConnection(byRecord.get(request.record) ?? [], plan, input, (row) => row as unknown as CommentRow),
  ]);
}

/** How many comments records have, answers included. */
export const commentCount = loader<string, number>(async (context, records) => {
  const tx = await context.read();
  const rows = await tx.execute<{ record: string; count: number }>(sql`
    select record_id as record, count(*)::int as count from activities.comment
    where record_id = any (${sql.param([...records])}::uuid[]) group by record_id`);
  return new Map(rows.map(({ record, count }) => [record, count]));
});

function columns(): SQL {
  return selectAll(commentTable, 't');
}
