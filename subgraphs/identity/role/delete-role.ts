import { requireManager } from '#platform/access/manages.ts';
import { eq } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkId } from '../check-input.ts';
import type { DeleteRoleInput } from '../generated/resolvers.ts';
import { userTable } from '../user/user.table.ts';
import { roleTable } from './role.table.ts';

/** Deletes a role. Errors: FORBIDDEN, NOT_FOUND, and ROLE_IN_USE while a user has it or a role stands below it. */
export async function deleteRole(context: Context, { id }: DeleteRoleInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['rol'], ['input', 'id']);
    const [role] = await tx.select().from(roleTable).where(eq(roleTable.id, uuid)).for('update');
    if (!role) refuse('NOT_FOUND', ['input', 'id']);
    const [user] = await tx.select({ id: userTable.id }).from(userTable).where(eq(userTable.roleId, uuid)).limit(1);
    if (user) refuse('ROLE_IN_USE', ['input', 'id']);
    const [below] = await tx.select({ id: roleTable.id }).from(roleTable).where(eq(roleTable.parentId, uuid)).limit(1);
    if (below) refuse('ROLE_IN_USE', ['input', 'id'], {}, 'ROLE_HAS_SUBORDINATES');
    await tx.delete(roleTable).where(eq(roleTable.id, uuid));
    return {};
  });
  return { deletedId: errors.length ? null : id, errors };
}
