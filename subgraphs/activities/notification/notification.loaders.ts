import { sql } from '#platform/database/drizzle.ts';
import { recordLoader } from '#platform/records/record-loader.ts';
import { loader } from '#platform/subgraph/context.ts';
import { type NotificationRow, notificationTable } from './notification.table.ts';

/** The reader's notifications by UUID. */
export const notificationById = recordLoader<NotificationRow>(notificationTable);

/** How many of the reader's notifications are unread; asked once per operation, by the reader's own UUID. */
export const unreadCountOf = loader<string, number>(async (context, receivers) => {
  const tx = await context.read();
  const rows = await tx.execute<{ receiver: string; count: number }>(sql`
    select receiver_id as receiver, count(*)::int as count from activities.notification
    where receiver_id = any (${sql.param([...receivers])}::uuid[]) and read_at is null group by receiver_id`);
  return new Map(rows.map(({ receiver, count }) => [receiver, count]));
});
