import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { and, eq, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkId } from '../check-input.ts';
import type { ShareRecordInput, UnshareRecordInput } from '../generated/resolvers.ts';
import { shareTable } from './share.table.ts';

/**
 * Shares a record with a user or a group, or changes such a share. Errors: NOT_FOUND (a record that is none or not seen,
 * a principal that is none), FORBIDDEN without the right to edit it, INVALID_ID, UNTIL_PAST.
 */
export async function shareRecord(context: Context, { recordId, withId, level, until }: ShareRecordInput) {
  const { errors } = await context.work(async (tx) => {
    const record = await editableRecord(tx, context, recordId);
    const principalId = checkId(withId, ['usr', 'grp'], ['input', 'withId']);
    const known = await tx.execute(sql`select 1 from identity_public.principal where id = ${principalId} and active`);
    if (!known.length) refuse('NOT_FOUND', ['input', 'withId']);
    const end = until ? new Date(until) : null;
    if (end && end <= context.clock.now()) refuse('UNTIL_PAST', ['input', 'until']);
    const terms = { level, until: end?.toISOString() ?? null };
    await tx
      .insert(shareTable)
      .values({ ...record, principalId, ...terms, createdBy: context.actor!.userId })
      .onConflictDoUpdate({ target: [shareTable.recordId, shareTable.principalId], set: terms });
    return {};
  });
  return { record: errors.length ? null : { id: recordId }, errors };
}

/** Ends a share. Errors: NOT_FOUND, FORBIDDEN without the right to edit the record, INVALID_ID. */
export async function unshareRecord(context: Context, { recordId, withId }: UnshareRecordInput) {
  const { errors } = await context.work(async (tx) => {
    const record = await editableRecord(tx, context, recordId);
    const principalId = checkId(withId, ['usr', 'grp'], ['input', 'withId']);
    const ended = await tx
      .delete(shareTable)
      .where(and(eq(shareTable.recordId, record.recordId), eq(shareTable.principalId, principalId)))
      .returning({ id: shareTable.id });
    if (!ended.length) refuse('NOT_FOUND', ['input', 'withId']);
    return {};
  });
  return { record: errors.length ? null : { id: recordId }, errors };
}

/** A record that the actor sees and may edit. What is not seen does not exist. */
async function editableRecord(tx: Tx, context: Context, id: string): Promise<{ module: string; recordId: string }> {
  const path = ['input', 'recordId'];
  const parsed = parseId(id) ?? refuse('INVALID_ID', path);
  const catalog = await catalogIn(context, tx);
  const module = catalog.byPrefix.get(parsed.prefix) ?? refuse('INVALID_ID', path);
  const [record] = await tx.execute<{ may: boolean }>(sql`
    select access.may('edit', id) as may from catalog.record where id = ${parsed.uuid} and module = ${module.name}`);
  if (!record) refuse('NOT_FOUND', path);
  if (!record!.may) refuse('FORBIDDEN', path);
  return { module: module.name, recordId: parsed.uuid };
}
