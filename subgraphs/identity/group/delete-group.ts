import { requireManager } from '#platform/access/manages.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkId } from '../check-input.ts';
import type { DeleteGroupInput } from '../generated/resolvers.ts';
import { shareTable } from '../sharing/share.table.ts';
import { groupTable } from './group.table.ts';

/** Deletes a group with its shares and rules. Errors: FORBIDDEN, NOT_FOUND, and GROUP_OWNS_RECORDS while it owns any. */
export async function deleteGroup(context: Context, { id }: DeleteGroupInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['grp'], ['input', 'id']);
    const [group] = await tx.select().from(groupTable).where(eq(groupTable.id, uuid)).for('update');
    if (!group) refuse('NOT_FOUND', ['input', 'id']);
    const [row] = await tx.execute<{ owns: boolean }>(sql`select identity.owns_records(${uuid}) as owns`);
    if (row!.owns) refuse('GROUP_OWNS_RECORDS', ['input', 'id']);
    await tx.delete(shareTable).where(eq(shareTable.principalId, uuid));
    await tx.delete(groupTable).where(eq(groupTable.id, uuid));
    return {};
  });
  return { deletedId: errors.length ? null : id, errors };
}
