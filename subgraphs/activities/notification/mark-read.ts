import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { MarkReadInput } from '../generated/resolvers.ts';
import { checkScope, NOTIFICATIONS } from '../record/check-scope.ts';
import { recordUuid } from '../record/record-reference.ts';
import { emitNotifications, type Told } from './emit-notifications.ts';

const MOST = 200;

/**
 * Marks the actor's notifications read or unread: some, those of a record, or all. Answers the UUIDs of those that it
 * changed or was asked for by id, 200 at most. Refuses with FORBIDDEN (a token that only reads), INVALID_VALUE (not exactly one of
 * ids, recordId, all), TOO_MANY, INVALID_ID, and NOT_FOUND for what is not among the actor's own.
 */
export async function markRead(tx: Tx, receiver: string, input: MarkReadInput) {
  await checkScope(tx, NOTIFICATIONS, ['input']);
  const read = input.read ?? true;
  const asked = await askedFor(tx, input);
  const changed = await tx.execute<Told>(sql`
    update activities.notification set read_at = ${read ? sql`now()` : sql`null`}
    where receiver_id = ${receiver} and (read_at is null) = ${read}
      ${asked.ids ? sql`and id = any (${sql.param(asked.ids)}::uuid[])` : sql``}
      ${asked.record ? sql`and record_id = ${asked.record}` : sql``}
    returning id, receiver_id`);
  await tell(tx, receiver, changed);
  return { marked: (asked.ids ?? changed.map(({ id }) => id)).slice(0, MOST) };
}

async function askedFor(tx: Tx, { ids, recordId, all }: MarkReadInput): Promise<{ ids?: string[]; record?: string }> {
  if ([ids, recordId, all || null].filter((given) => given !== null && given !== undefined).length !== 1) {
    refuse('INVALID_VALUE', ['input'], undefined, 'MARK_ONE_OF');
  }
  if (recordId) return { record: recordUuid(recordId) ?? refuse('INVALID_ID', ['input', 'recordId']) };
  return ids ? { ids: await ownIds(tx, ids) } : {};
}

async function ownIds(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length > MOST) refuse('TOO_MANY', ['input', 'ids'], { max: MOST });
  const uuids = ids.map((id, index) => toUuid('ntf', id) ?? refuse('INVALID_ID', ['input', 'ids', String(index)]));
  const rows = await tx.execute<{ id: string }>(sql`
    select id from activities.notification where id = any (${sql.param(uuids)}::uuid[])`);
  const own = new Set(rows.map(({ id }) => id));
  const foreign = uuids.findIndex((uuid) => !own.has(uuid));
  if (foreign >= 0) refuse('NOT_FOUND', ['input', 'ids', String(foreign)]);
  return [...new Set(uuids)];
}

/** Beyond this many, windows are told once that everything may have changed, not of each. */
const MOST_EVENTS = 50;

function tell(tx: Tx, receiver: string, changed: Told[]): Promise<void> {
  const events = changed.length > MOST_EVENTS ? [{ id: null, receiver_id: receiver }] : changed;
  return emitNotifications(tx, 'READ', events);
}
