import type { Field, Module } from '#platform/catalog/define-module.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Makes a field's values unique, or no longer: an index decides. Refuses with HAS_DUPLICATES where they are not yet. */
export async function setUnique(
  tx: Tx,
  module: Module,
  { name, column }: Pick<Field, 'name' | 'column'>,
  wanted: boolean,
): Promise<void> {
  await tx.execute(sql`select ${publicName(module, 'unique')}(${name}, ${column}, ${wanted})`);
  await tx.execute(sql`
    insert into catalog.field_setting (module, field, unique_values) values (${module.name}, ${name}, ${wanted})
    on conflict (module, field) do update set unique_values = excluded.unique_values`);
}
