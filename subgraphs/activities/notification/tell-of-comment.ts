import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';
import { strongestKind, type Tie } from './strongest-kind.ts';

/** A comment that is to be told of; everything by UUID. */
interface Telling {
  comment: string;
  record: string;
  author: string;
  /** Users mentioned by name. */
  users: string[];
  groups: string[];
}

/** Tells everybody whom a new comment concerns, each once. Answers the mentioned principals that may not see the record. */
export async function tellOfComment(tx: Tx, telling: Telling & { answered: string[] }): Promise<string[]> {
  await tell(tx, telling, await concerned(tx, telling, telling.answered));
  return notDelivered(tx, telling);
}

/**
 * Tells those who are mentioned now and were not `before`, and takes back what those have not read who are mentioned no
 * longer. Answers the mentioned principals that may not see the record.
 */
export async function tellOfEdit(tx: Tx, telling: Telling & { before: string[] }): Promise<string[]> {
  const { comment, users, groups, before } = telling;
  const mentioned = new Set([...users, ...groups]);
  const gone = before.filter((principal) => !mentioned.has(principal));
  if (gone.length) {
    const withdrawn = await tx.execute<Told>(sql`
      select id, receiver_id from activities.withdraw(${comment}, array(
        select id from activities.people(${sql.param(gone)}::uuid[]) person (id)
        except select id from activities.people(${sql.param([...mentioned])}::uuid[]) person (id)))`);
    await emitNotifications(tx, 'WITHDRAWN', withdrawn);
  }
  const isNew = (principal: string) => !before.includes(principal);
  const added = { ...telling, users: users.filter(isNew), groups: groups.filter(isNew) };
  if (added.users.length || added.groups.length) {
    const ties = await concerned(tx, added, []);
    await tell(
      tx,
      telling,
      ties.filter((tie) => tie.mentioned || tie.inGroup),
    );
  }
  return notDelivered(tx, telling);
}

/** Takes back what nobody has read yet of a comment. */
export async function withdrawAll(tx: Tx, comment: string): Promise<void> {
  await emitNotifications(
    tx,
    'WITHDRAWN',
    await tx.execute<Told>(sql`select id, receiver_id from activities.withdraw(${comment}, null)`),
  );
}

type Concerned = Tie & { user: string };

function concerned(tx: Tx, { record, author, users, groups }: Telling, answered: string[]) {
  return tx.execute<Concerned>(sql`
    select user_id as "user", mentioned, in_group as "inGroup", answered, participates, owns, level
    from activities.concerned(${record}, ${sql.param(users)}::uuid[], ${sql.param(groups)}::uuid[], ${sql.param(answered)}::uuid[])
    where user_id <> ${author}`);
}

async function tell(tx: Tx, { record, comment, author }: Telling, ties: Concerned[]): Promise<void> {
  const receivers = ties.flatMap((tie) => {
    const kind = strongestKind(tie);
    return kind ? [{ user: tie.user, kind }] : [];
  });
  if (!receivers.length) return;
  const told = await tx.execute<Told>(sql`
    select id, receiver_id
    from activities.tell(${record}, ${comment}, ${`comment:${comment}`}, ${author}, ${JSON.stringify(receivers)}::jsonb)`);
  await emitNotifications(tx, 'ADDED', told);
}

async function notDelivered(tx: Tx, { record, users, groups }: Telling): Promise<string[]> {
  const mentioned = [...users, ...groups];
  if (!mentioned.length) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    select id from activities.seers(${record}, ${sql.param(mentioned)}::uuid[]) seer (id)`);
  const seers = new Set(rows.map(({ id }) => id));
  return mentioned.filter((id) => !seers.has(id));
}
