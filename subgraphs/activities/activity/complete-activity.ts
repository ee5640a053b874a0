import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { moduleIn } from '#platform/catalog/read-catalog.ts';
import { updateRecord } from '#platform/catalog/write-record.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { PathOf } from '#platform/errors/database-faults.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CompleteActivityInput, FollowUpInput } from '../generated/resolvers.ts';
import { activityModule } from './activity.module.ts';
import { type ActivityRow, activityTable } from './activity.table.ts';
import { addActivity, newColumns } from './create-activity.ts';

const DONE = new Set(['held', 'done']);

/**
 * Marks an activity as done; where something is to follow, makes another with the same account, contact, records, owner and type, linked
 * back. Refuses with NOT_FOUND, NOT_DONE and FOLLOW_UP_NEEDS_DONE (a status that is none of done), and like `updateRecord`.
 */
export function completeActivity(context: Context, { id, version, followUp, ...given }: CompleteActivityInput) {
  const at = ['input'];
  const pathOf = (field: string) => [...at, field];
  return context.work(async (tx) => {
    const uuid = toUuid(activityModule.prefix, id) ?? refuse('NOT_FOUND', ['input', 'id']);
    const [activity] = await tx.select().from(activityTable).where(eq(activityTable.id, uuid));
    if (!activity) return refuse('NOT_FOUND', ['input', 'id']);
    const status = given.status ?? (activity.kind === 'TASK' ? 'done' : 'held');
    if (followUp && !DONE.has(status)) refuse('FOLLOW_UP_NEEDS_DONE', ['input', 'followUp']);
    if (!DONE.has(status)) refuse('NOT_DONE', ['input', 'status']);
    const catalog = await catalogIn(context, tx);
    const values = { status, outcome: given.outcome };
    await updateRecord(tx, catalog, moduleIn(catalog, activityModule), { id, version, values });
    if (!followUp) return { uuid, followUp: null };
    // What the rules say from here on is said of what follows.
    at.push('followUp');
    return { uuid, followUp: await addFollowUp(tx, context, activity, followUp, pathOf) };
  }, pathOf);
}

async function addFollowUp(
  tx: Tx,
  context: Context,
  activity: ActivityRow,
  input: FollowUpInput,
  pathOf: PathOf,
): Promise<string> {
  const { kind, type, description, priority, location, visibility } = activity;
  const allDay = kind === 'EVENT' && Boolean(input.startDate);
  const subject = input.subject ?? activity.subject;
  const values = { kind, type, description, priority, location, visibility, allDay, ...input, subject };
  const columns = await newColumns(tx, await catalogIn(context, tx), values, pathOf);
  const links = await tx.execute<{ id: string }>(
    sql`select record_id as id from activities.link where activity_id = ${activity.id}`,
  );
  return addActivity(tx, {
    ...columns,
    owner_id: activity.ownerId,
    account_id: activity.accountId,
    contact_id: activity.contactId,
    follows_id: activity.id,
    related: links.map((link) => link.id),
  });
}
