import { catalogIn, catalogOf } from '#platform/catalog/catalog-of.ts';
import { inArray, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal } from '#platform/errors/user-error.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { ModulePermissionInput } from '../generated/resolvers.ts';
import { type PermissionRow, permissionTable } from './role.table.ts';

const linesOfRole = loader<string, PermissionRow[]>(async (context, roleIds) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(permissionTable)
    .where(inArray(permissionTable.roleId, [...roleIds]));
  return Map.groupBy(rows, ({ roleId }) => roleId);
});

/** What a role may in every module of the catalog, in the catalog's order; without a role, and where it has no line, everything. */
export async function permissionsOf(context: Context, roleId: string | null) {
  const lines = roleId ? ((await linesOfRole(context).load(roleId)) ?? []) : [];
  const catalog = await catalogOf(context.platform, context.read);
  return catalog.modules.map(
    ({ name }) => lines.find(({ module }) => module === name) ?? { module: name, ...EVERYTHING },
  );
}

/** What an administrator may. */
export async function allPermissions(context: Context) {
  const catalog = await catalogOf(context.platform, context.read);
  return catalog.modules.map(({ name }) => ({ module: name, ...EVERYTHING }));
}

const EVERYTHING = {
  create: true,
  read: 'ALL',
  edit: 'ALL',
  delete: 'ALL',
  massEdit: true,
  export: true,
  import: true,
} as const;

/** Sets what a role may in the named modules. Refuses unknown modules (INVALID_OPTION) and ones named twice (CONFLICT). */
export async function setPermissions(
  tx: Tx,
  context: Context,
  roleId: string,
  permissions: readonly ModulePermissionInput[],
): Promise<void> {
  if (!permissions.length) return;
  await checkModules(tx, context, permissions);
  await tx
    .insert(permissionTable)
    .values(permissions.map((permission) => ({ roleId, ...permission })))
    .onConflictDoUpdate({
      target: [permissionTable.roleId, permissionTable.module],
      set: {
        create: sql`excluded.may_create`,
        read: sql`excluded.read`,
        edit: sql`excluded.edit`,
        delete: sql`excluded.delete`,
        massEdit: sql`excluded.mass_edit`,
        export: sql`excluded.export`,
        import: sql`excluded.import`,
      },
    });
}

async function checkModules(tx: Tx, context: Context, permissions: readonly ModulePermissionInput[]) {
  const catalog = await catalogIn(context, tx);
  const names = permissions.map(({ module }) => module);
  const faults = names.flatMap((name, index): Fault[] => {
    const path = ['input', 'permissions', String(index), 'module'];
    if (!catalog.byName.has(name)) return [fault('INVALID_OPTION', path)];
    return names.indexOf(name) < index ? [fault('CONFLICT', path)] : [];
  });
  if (faults.length) throw new Refusal(faults);
}
