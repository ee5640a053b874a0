import { catalogIn } from '../catalog/catalog-of.ts';
import type { Module } from '../catalog/define-module.ts';
import { moduleIn } from '../catalog/read-catalog.ts';
import { insertRecord, setDeleted, updateRecord, type Values } from '../catalog/write-record.ts';
import type { PathOf } from '../errors/database-faults.ts';
import { refuse } from '../errors/user-error.ts';
import type { Context } from '../subgraph/context.ts';
import { CUSTOM, type CustomFieldInput } from './custom-fields.ts';

/** How a module's typed input and the catalog's fields correspond. */
export interface InputShape<Input> {
  toValues(input: Input): Values;
  /** Path in the input of a catalog field. */
  pathOf: PathOf;
}

/** Creates a record from a typed input; answers its UUID. */
export function createFrom<Input extends object>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  input: Input,
) {
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    return { uuid: await insertRecord(tx, catalog, moduleIn(catalog, module), valuesOf(shape, input), pathIn(shape)) };
  }, pathIn(shape));
}

/** Changes a record from a typed input; answers its UUID, also when the version was stale, to show it as it now is. */
export async function updateFrom<Input extends { id: string; version: number }>(
  context: Context,
  module: Module,
  shape: InputShape<Input>,
  input: Input,
) {
  const { id, version } = input;
  return context.work(async (tx) => {
    const catalog = await catalogIn(context, tx);
    return {
      uuid: await updateRecord(
        tx,
        catalog,
        moduleIn(catalog, module),
        { id, version, values: valuesOf(shape, input) },
        pathIn(shape),
      ),
    };
  }, pathIn(shape));
}

interface WithCustomFields {
  customFields?: readonly CustomFieldInput[] | null;
}

/** Values by field of an input. Refuses with UNKNOWN_FIELD what is no custom field, and with CONFLICT one that is named twice. */
export function valuesOf<Input extends object>({ toValues }: InputShape<Input>, input: Input): Values {
  const { customFields, ...rest } = input as Input & WithCustomFields;
  const given = customFields ?? [];
  const names = given.map(({ field }) => field);
  for (const [index, field] of names.entries()) {
    const at = ['input', 'customFields', field];
    if (!field.startsWith(CUSTOM)) refuse('UNKNOWN_FIELD', at, { field });
    if (names.indexOf(field) < index) refuse('CONFLICT', at);
  }
  return {
    ...toValues(rest as Input),
    ...Object.fromEntries(given.map(({ field, value }) => [field, value ?? null])),
  };
}

/** Paths of faults: custom fields stand among `customFields`. */
export function pathIn<Input>({ pathOf }: InputShape<Input>): PathOf {
  return (field) => (field.startsWith(CUSTOM) ? ['input', 'customFields', field] : pathOf(field));
}

/** Moves a record to the recycle bin. */
export async function deleteFrom(context: Context, module: Module, { id, version }: { id: string; version: number }) {
  const { errors } = await context.work(async (tx) => ({ uuid: await setDeleted(tx, module, id, true, version) }));
  return { deletedId: errors.length ? null : id, errors };
}

/** An input whose fields are the catalog's, but for references (`accountId` → `account`). */
export function plainShape<Input extends object>(references: Record<string, string>): InputShape<Input> {
  const inputNames = Object.fromEntries(Object.entries(references).map(([input, field]) => [field, input]));
  return {
    toValues: (input) => {
      const { id: _id, version: _version, ...rest } = input as Record<string, unknown>;
      return Object.fromEntries(Object.entries(rest).map(([name, value]) => [references[name] ?? name, value]));
    },
    pathOf: (field) => ['input', inputNames[field] ?? field],
  };
}
