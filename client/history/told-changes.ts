import type { Field, Module } from '#client/catalog/catalog.ts';
import type { FieldChange } from './history.documents.ts';

/** The changes worth telling, with their fields: what the system notes of every saving says nothing new. */
export function toldChanges(changes: readonly FieldChange[], module: Module): { change: FieldChange; field: Field }[] {
  const fields = new Map(module.fields.map((field) => [field.name, field]));
  return changes.flatMap((change) => {
    const field = fields.get(change.field);
    return field && (field.group !== 'system' || field.writable) ? [{ change, field }] : [];
  });
}
