import { mustManage } from '#platform/access/manages.ts';
import { type Field, type Label, type Module, PLAIN_FIELD } from '#platform/catalog/define-module.ts';
import type { Catalog, Option } from '#platform/catalog/read-catalog.ts';
import { mayBeHidden, mayBeLimited } from '#platform/catalog/readable-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';
import { mayBeUnique } from './field/field-rules.ts';

/** A module as administrators arrange it. */
export interface ModuleSettingsRow {
  module: Module;
  fields: FieldSettingsRow[];
}

/** A field as administrators arrange it. */
export type FieldSettingsRow = Field & {
  groupLabel: Label | undefined;
  mayBeUnique: boolean;
  mayBeHidden: boolean;
  mayBeLimited: boolean;
  values: Option[] | null;
  removedAt: string | null;
};

/** Modules as administrators arrange them, all or one. Throws FORBIDDEN for anybody else. */
export async function settingsOf(context: Context, only?: string | null): Promise<ModuleSettingsRow[]> {
  const [catalog, tx] = [await catalogFor(context), await context.read()];
  await mustManage(tx);
  const removed = await removedFields(tx);
  return catalog.modules
    .filter(({ name }) => !only || name === only)
    .map((module) => ({
      module,
      fields: [
        ...module.fields.map((field) => settingsOfField(catalog, module, field, null)),
        ...removed
          .filter((row) => row.module === module.name)
          .map(({ name, label, type, removed_at }) =>
            settingsOfField(catalog, module, { ...GONE, name, label, type, column: name }, isoOf(removed_at)),
          ),
      ],
    }));
}

type Removed = { module: string; name: string; label: Label; type: Field['type']; removed_at: string };

function removedFields(tx: Tx) {
  return tx.execute<Removed>(sql`
    select f.module, f.name, f.type, coalesce(s.label, f.label) as label, f.removed_at
    from catalog.field f left join catalog.field_setting s on s.module = f.module and s.field = f.name
    where f.removed_at is not null order by f.removed_at desc`);
}

/** What a field has that is only kept for its values. */
const GONE = { ...PLAIN_FIELD, group: 'custom', writable: false, custom: true };

function settingsOfField(catalog: Catalog, module: Module, field: Field, removedAt: string | null): FieldSettingsRow {
  return {
    ...field,
    groupLabel: module.groups[field.group],
    mayBeUnique: mayBeUnique(field),
    mayBeHidden: mayBeHidden(module, field),
    mayBeLimited: mayBeLimited(field),
    values: field.type === 'PICKLIST' ? catalog.options(module.name, field.name) : null,
    removedAt,
  };
}
