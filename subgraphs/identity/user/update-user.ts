import { requireManager } from '#platform/access/manages.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkExists } from '../check-exist.ts';
import { checkId, checkName, checkText } from '../check-input.ts';
import type { UpdateUserInput } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { lockVersion } from '../lock-version.ts';
import { LONGEST_TITLE, LONGEST_USER_NAME } from './invite-user.ts';
import { setGroups } from './set-groups.ts';
import { userTable } from './user.table.ts';

/**
 * Changes a user; who may no longer sign in loses all sessions in the same transaction. Errors: FORBIDDEN, NOT_FOUND,
 * STALE_VERSION, REQUIRED, TOO_LONG, INVALID_ID, LAST_ADMIN.
 */
export async function updateUser(context: Context, { id, version, groupIds, ...input }: UpdateUserInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['usr'], ['input', 'id']);
    await lockVersion(tx, userTable, uuid, version);
    const { name, title, roleId, active, admin } = input;
    await tx
      .update(userTable)
      .set({
        version: sql`${userTable.version} + 1`,
        ...(name != null && { name: checkName(name, ['input', 'name'], LONGEST_USER_NAME) }),
        ...(title !== undefined && { title: checkText(title, ['input', 'title'], LONGEST_TITLE) }),
        ...(roleId != null && { roleId: await checkExists(tx, roleId, 'rol', ['input', 'roleId']) }),
        ...(active != null && { active }),
        ...(admin != null && { admin }),
      })
      .where(eq(userTable.id, uuid));
    if (groupIds) await setGroups(tx, uuid, groupIds);
    return {};
  });
  return { user: await byId(userById, context, 'usr', id), errors };
}
