import { requireManager } from '#platform/access/manages.ts';
import { eq } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkExists } from '../check-exist.ts';
import { checkId } from '../check-input.ts';
import type { AddSharingRuleInput, RemoveSharingRuleInput } from '../generated/resolvers.ts';
import { checkModule } from './set-module-default.ts';
import { sharingRuleTable } from './share.table.ts';

/** Shares the records of a group with another. Errors: FORBIDDEN, INVALID_OPTION, INVALID_ID, NOT_FOUND, CONFLICT. */
export async function addSharingRule(context: Context, { module, fromGroupId, toGroupId, level }: AddSharingRuleInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    await checkModule(tx, context, module);
    const from = await checkExists(tx, fromGroupId, 'grp', ['input', 'fromGroupId']);
    const to = await checkExists(tx, toGroupId, 'grp', ['input', 'toGroupId']);
    await tx.insert(sharingRuleTable).values({ module, fromGroupId: from, toGroupId: to, level });
    return {};
  });
  return { moduleAccess: errors.length ? null : { module }, errors };
}

/** Removes a sharing rule. Errors: FORBIDDEN, INVALID_ID, NOT_FOUND. */
export async function removeSharingRule(context: Context, { id }: RemoveSharingRuleInput) {
  const { module, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['rul'], ['input', 'id']);
    const [removed] = await tx.delete(sharingRuleTable).where(eq(sharingRuleTable.id, uuid)).returning();
    return removed ? { module: removed.module } : refuse('NOT_FOUND', ['input', 'id']);
  });
  return { moduleAccess: module ? { module } : null, errors };
}
