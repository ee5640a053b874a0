/** What of a notification decides its group. */
export interface Grouped {
  id: string;
  createdAt: string;
  readAt?: string | null;
  record?: { id: string } | null;
}

/** The notifications of one record, newest first. */
export interface RecordGroup<N extends Grouped> {
  /** The record's id; the notification's own where the record may no longer be seen. */
  key: string;
  notifications: N[];
  unread: number;
}

/** Groups notifications by record; the group with the newest notification comes first. */
export function groupByRecord<N extends Grouped>(notifications: readonly N[]): RecordGroup<N>[] {
  const newestFirst = notifications.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const groups = Map.groupBy(newestFirst, (notification) => notification.record?.id ?? notification.id);
  return [...groups].map(([key, members]) => ({
    key,
    notifications: members,
    unread: members.filter(({ readAt }) => !readAt).length,
  }));
}
