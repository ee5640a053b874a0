import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/database/session.ts';
import { emitNotifications } from './emit-notifications.ts';
import { strongestKind, type Tie } from './strongest-kind.ts';

/** A comment that is to be told of; everything by UUID. */
export interface Telling {
  comment: string;
  record: string;
  author: string;
  /** Users mentioned by name. */
  users: string[];
  groups: string[];
  /** Authors of what it answers. */
  answered: string[];
}

/** Tells everybody whom a new comment concerns, each once. Answers the mentioned principals that may not see the record. */
export async function tellOfComment(tx: Tx, { comment, record, author, users, groups, answered }: Telling) {
  const ties = await tx.execute<Tie & { userId: string }>(sql`
    select user_id as "userId", mentioned, in_group as "inGroup", answered, participates, owns, level
    from activities.concerned(${record}, ${sql.param(users)}::uuid[], ${sql.param(groups)}::uuid[], ${sql.param(answered)}::uuid[])
    where user_id <> ${author}`);
  const receivers = ties.flatMap(({ userId, ...tie }) => {
    const kind = strongestKind(tie);
    return kind ? [{ user: userId, kind }] : [];
  });
  await tell(tx, { record, comment, author, receivers });
  return notDelivered(tx, record, [...users, ...groups]);
}

interface Told {
  record: string;
  comment: string;
  author: string;
  receivers: { user: string; kind: string }[];
}

async function tell(tx: Tx, { record, comment, author, receivers }: Told): Promise<void> {
  if (!receivers.length) return;
  const told = await tx.execute<{ id: string; receiver_id: string }>(sql`
    select id, receiver_id
    from activities.tell(${record}, ${comment}, ${`comment:${comment}`}, ${author}, ${JSON.stringify(receivers)}::jsonb)`);
  await emitNotifications(tx, 'ADDED', told);
}

async function notDelivered(tx: Tx, record: string, mentioned: string[]): Promise<string[]> {
  if (!mentioned.length) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select id from activities.seers(${record}, ${sql.param(mentioned)}::uuid[]) seer (id)`);
  const seers = new Set(rows.map(({ id }) => id));
  return mentioned.filter((id) => !seers.has(id));
}
