import type { Values } from '#platform/catalog/check-fields.ts';
import type { PathOf } from '#platform/errors/database-faults.ts';
import type { FieldValueInput } from '../generated/resolvers.ts';

/** Values by the names of their fields. */
export function valuesOf(values: readonly FieldValueInput[]): Values {
  return Object.fromEntries(values.map(({ field, value }) => [field, value ?? null]));
}

/** Paths of faults: fields stand among `values`, the record itself beside them. */
export const inValues: PathOf = (field) =>
  field === 'id' || field === 'version' ? ['input', field] : ['input', 'values', field];
