import { selectAll } from '#platform/database/columns.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import type { NotificationKind } from '../generated/resolvers.ts';
import { type NotificationRow, notificationTable } from './notification.table.ts';

interface Selection {
  unread?: boolean | null;
  kinds?: NotificationKind[] | null;
  first?: number | null;
  after?: string | null;
}

/** Newest first; one whose reason became stronger is new again. */
const ORDER: SortKey[] = [
  { expression: sql`t.created_at`, cast: 'timestamptz', descending: true, nullable: false },
  { expression: sql`t.id`, cast: 'uuid', descending: true, nullable: false },
];

/** A page of the receiver's notifications. Refuses what `planPage` refuses. */
export async function notificationList(tx: Tx, receiver: string, selection: Selection, counted: boolean) {
  const plan = planPage(ORDER, selection, 'notifications');
  const where = sql`t.receiver_id = ${receiver}
    ${selection.unread ? sql`and t.read_at is null` : sql``}
    ${selection.kinds ? sql`and t.kind = any (${sql.param(selection.kinds)}::text[])` : sql``}`;
  const [rows, total] = await Promise.all([
    tx.execute<Record<string, unknown>>(sql`
      select ${selectAll(notificationTable, 't')}, ${plan.keys} from activities.notification t
      where ${where} and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}`),
    counted
      ? tx.execute<{ count: number }>(sql`select count(*)::int as count from activities.notification t where ${where}`)
      : [],
  ]);
  const connection = toConnection([...rows], plan, selection, (row) => row as unknown as NotificationRow);
  return { ...connection, totalCount: total[0]?.count ?? 0 };
}
