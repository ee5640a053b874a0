import { requireManager } from '#platform/access/manages.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkExists } from '../check-exist.ts';
import { checkId, checkName } from '../check-input.ts';
import type { UpdateRoleInput } from '../generated/resolvers.ts';
import { roleById } from '../loaders.ts';
import { lockVersion } from '../lock-version.ts';
import { LONGEST_ROLE_NAME } from './create-role.ts';
import { setFieldPermissions } from './field-permissions.ts';
import { setPermissions } from './permissions.ts';
import { roleTable } from './role.table.ts';

/** Changes a role. Errors: those of `createRole`, STALE_VERSION, CYCLE when it would stand below itself, and ALWAYS_OPEN for a field that cannot be limited so far. */
export async function updateRole(context: Context, input: UpdateRoleInput) {
  const { id, version, name, parentId, permissions, fieldPermissions } = input;
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = checkId(id, ['rol'], ['input', 'id']);
    await lockVersion(tx, roleTable, uuid, version);
    await tx
      .update(roleTable)
      .set({
        version: sql`${roleTable.version} + 1`,
        ...(name != null && { name: checkName(name, ['input', 'name'], LONGEST_ROLE_NAME) }),
        ...(parentId !== undefined && {
          parentId: parentId && (await checkExists(tx, parentId, 'rol', ['input', 'parentId'])),
        }),
      })
      .where(eq(roleTable.id, uuid));
    await setPermissions(tx, context, uuid, permissions ?? []);
    await setFieldPermissions(tx, context, uuid, fieldPermissions ?? []);
    return {};
  });
  return { role: await byId(roleById, context, 'rol', id), errors };
}
