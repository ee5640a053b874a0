import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import type { PathOf } from '../errors/database-faults.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import { type ColumnValue, checkValue } from './check-value.ts';
import type { Field, Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';

/** Values by field name, as they came over the wire. */
export type Values = Record<string, unknown>;

/** A value that names another record, a person or a group. */
export interface Reference {
  field: Field;
  uuid: string;
}

/** Values by column; those of custom fields stand in one of their own, tags may be some more and some less. */
export type Columns = Record<string, ColumnValue | Record<string, ColumnValue>>;

/** Values in the form of their columns, and what is wrong with them. */
export interface CheckedFields {
  columns: Columns;
  references: Reference[];
  faults: Fault[];
}

/** Checks values field by field. Whether what they refer to is there is yet to be asked, by `missingReferences`. */
export function checkFields(
  catalog: Catalog,
  module: Module,
  values: Values,
  pathOf: PathOf,
  maySet: (field: Field) => boolean = ({ writable }) => writable,
): CheckedFields {
  const checked: CheckedFields = { columns: {}, references: [], faults: [] };
  for (const [name, raw] of Object.entries(values)) {
    if (raw === undefined) continue;
    const field = module.fields.find((candidate) => candidate.name === name);
    const path = pathOf(name);
    if (!field) checked.faults.push(fault('UNKNOWN_FIELD', path, { field: name }));
    else if (!maySet(field)) checked.faults.push(fault('NOT_WRITABLE', path));
    else {
      const result = checkValue(catalog, module.name, field, raw, path);
      if ('fault' in result) checked.faults.push(result.fault);
      else if (isRetired(catalog, module, field, result.value)) checked.faults.push(fault('INVALID_OPTION', path));
      else {
        put(checked.columns, field, result.value);
        if (typeof result.value === 'string' && REFERENCES.has(field.type))
          checked.references.push({ field, uuid: result.value });
      }
    }
  }
  return checked;
}

/** Whether a value of a picklist may no longer be chosen. */
function isRetired(catalog: Catalog, module: Module, { type, name }: Field, value: ColumnValue): boolean {
  if (type !== 'PICKLIST' || value === null) return false;
  return !catalog.options(module.name, name).some((option) => option.value === value && option.active);
}

function put(columns: Columns, { custom, column }: Field, value: ColumnValue): void {
  if (custom) columns.custom = { ...(columns.custom as Record<string, ColumnValue>), [column]: value };
  else columns[column] = value;
}

/** A fault for every required field that a new record would lack. */
export function missingFields(module: Module, values: Values, pathOf: PathOf): Fault[] {
  return module.fields
    .filter((field) => field.required && field.writable && values[field.name] === undefined)
    .map((field) => fault('REQUIRED', pathOf(field.name)));
}

/**
 * The references that lead nowhere: records must be the actor's to see, in the right module; owners must be people or
 * groups that are there. One statement, however many; `coming` are records that are about to be written.
 */
export async function missingReferences<R extends Reference>(
  tx: Tx,
  references: R[],
  coming: Set<string> = new Set(),
): Promise<R[]> {
  if (!references.length) return [];
  const ids = sql.param([...new Set(references.map(({ uuid }) => uuid))]);
  const found = await tx.execute<{ id: string; module: string | null }>(sql`
    select id, module from catalog.record where id = any (${ids}::uuid[])
    union all select id, null from identity_public.principal where id = any (${ids}::uuid[]) and active`);
  const isThere = new Set(found.map(({ id, module }) => `${module ?? ''} ${id}`));
  return references.filter(
    ({ field, uuid }) => !coming.has(uuid) && !isThere.has(`${field.relatedModule ?? ''} ${uuid}`),
  );
}

const REFERENCES = new Set<Field['type']>(['RELATION', 'PRINCIPAL', 'USER']);
