import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { mayBeHidden, mayBeLimited } from '#platform/catalog/readable-catalog.ts';
import { asc, inArray, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { FieldPermissionInput } from '../generated/resolvers.ts';
import { type FieldPermissionRow, fieldPermissionTable } from './role.table.ts';

const MOST = 500;

/** The fields that roles may only read, or not even read. */
export const fieldPermissionsOf = loader<string, FieldPermissionRow[]>(async (context, roleIds) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(fieldPermissionTable)
    .where(inArray(fieldPermissionTable.roleId, [...roleIds]))
    .orderBy(asc(fieldPermissionTable.module), asc(fieldPermissionTable.field));
  return Map.groupBy(rows, ({ roleId }) => roleId);
});

/**
 * Sets what a role may with the named fields. Refuses with TOO_MANY, INVALID_OPTION (no such module or field), CONFLICT (named
 * twice) and ALWAYS_OPEN (what every record must have, or be known by).
 */
export async function setFieldPermissions(
  tx: Tx,
  context: Context,
  roleId: string,
  permissions: readonly FieldPermissionInput[],
): Promise<void> {
  if (!permissions.length) return;
  if (permissions.length > MOST) refuse('TOO_MANY', ['input', 'fieldPermissions'], { max: MOST });
  await check(tx, context, permissions);
  const named = permissions.map(({ module, field }) => sql`(${module}, ${field})`);
  await tx.execute(sql`
    delete from identity.field_permission where role_id = ${roleId} and (module, field) in (${sql.join(named, sql`, `)})`);
  const limits = permissions.flatMap(({ module, field, level }) =>
    level === 'EDIT' ? [] : [{ roleId, module, field, level }],
  );
  if (limits.length) await tx.insert(fieldPermissionTable).values(limits);
}

async function check(tx: Tx, context: Context, permissions: readonly FieldPermissionInput[]) {
  const catalog = await catalogIn(context, tx);
  const keys = permissions.map(({ module, field }) => `${module}.${field}`);
  const faults = permissions.flatMap((permission, index): Fault[] => {
    const at = (step: string) => ['input', 'fieldPermissions', String(index), step];
    const module = catalog.byName.get(permission.module);
    const field = module?.fields.find(({ name }) => name === permission.field);
    if (!module) return [fault('INVALID_OPTION', at('module'))];
    if (!field) return [fault('INVALID_OPTION', at('field'))];
    if (keys.indexOf(keys[index]!) < index) return [fault('CONFLICT', at('field'))];
    const open = { NONE: !mayBeHidden(module, field), READ: !mayBeLimited(field), EDIT: false };
    return open[permission.level] ? [fault('ALWAYS_OPEN', at('level'))] : [];
  });
  if (faults.length) throw new Refusal(faults);
}
