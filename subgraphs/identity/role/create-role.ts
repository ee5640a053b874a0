import { requireManager } from '#platform/access/manages.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkExists } from '../check-exist.ts';
import { checkName } from '../check-input.ts';
import type { CreateRoleInput } from '../generated/resolvers.ts';
import { roleById } from '../loaders.ts';
import { setPermissions } from './permissions.ts';
import { roleTable } from './role.table.ts';

export const LONGEST_ROLE_NAME = 100;

/** Makes a role. Errors: FORBIDDEN, REQUIRED, TOO_LONG, NAME_TAKEN, INVALID_ID, NOT_FOUND, INVALID_OPTION, CONFLICT. */
export async function createRole(context: Context, { name, parentId, permissions }: CreateRoleInput) {
  const { uuid, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const values = {
      name: checkName(name, ['input', 'name'], LONGEST_ROLE_NAME),
      parentId: parentId ? await checkExists(tx, parentId, 'rol', ['input', 'parentId']) : null,
    };
    const [role] = await tx.insert(roleTable).values(values).returning({ id: roleTable.id });
    await setPermissions(tx, context, role!.id, permissions ?? []);
    return { uuid: role!.id };
  });
  return { role: uuid ? await roleById(context).load(uuid) : null, errors };
}
