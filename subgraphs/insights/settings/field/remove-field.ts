import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { PurgeFieldInput, RemoveFieldInput } from '../../generated/resolvers.ts';
import { moduleNamed } from '../../scope.ts';
import { setUnique } from './set-unique.ts';

/** Removes a field that was added; its values stay in the records. Refuses with NOT_FOUND, also for a field that came with the module. */
export function removeField(tx: Tx, { module, field }: RemoveFieldInput): Promise<object> {
  return oneField(
    tx,
    sql`
    update catalog.field set removed_at = now() where module = ${module} and name = ${field} and custom and removed_at is null returning 1`,
  );
}

/** Takes a removed field back, with its values. Refuses with NOT_FOUND. */
export function restoreField(tx: Tx, { module, field }: RemoveFieldInput): Promise<object> {
  return oneField(
    tx,
    sql`
    update catalog.field set removed_at = null where module = ${module} and name = ${field} and removed_at is not null returning 1`,
  );
}

/** Forgets a removed field and its values for good. Refuses with NOT_FOUND, also while it is not removed. */
export async function purgeField(context: Context, tx: Tx, { module: name, field }: PurgeFieldInput): Promise<object> {
  const module = moduleNamed(await catalogIn(context, tx), name);
  if (module.disabled) refuse('MODULE_OFF', ['input', 'module']);
  await setUnique(tx, module, { name: field, column: field }, false);
  await oneField(
    tx,
    sql`
    delete from catalog.field where module = ${name} and name = ${field} and removed_at is not null returning 1`,
  );
  await tx.execute(sql`delete from catalog.field_setting where module = ${name} and field = ${field}`);
  await tx.execute(sql`delete from catalog.option where module = ${name} and field = ${field}`);
  await tx.execute(sql`select ${publicName(module, 'purge')}(${field})`);
  return {};
}

async function oneField(tx: Tx, change: ReturnType<typeof sql>): Promise<object> {
  const [done] = await tx.execute(change);
  if (!done) refuse('NOT_FOUND', ['input', 'field']);
  return {};
}
