import type { Field, Module } from '#platform/catalog/define-module.ts';

/** Names by which rows find records, and which no row sets. */
export const ONLY_KEYS = ['id', 'number'];

/** The fields of a module that rows may set. */
export function settableFields(module: Module): Field[] {
  return module.fields.filter(({ writable }) => writable);
}

const KEY_TYPES = new Set<Field['type']>(['TEXT', 'EMAIL', 'PHONE', 'URL', 'INTEGER']);

/** Whether rows may find records by this field. */
export function isKey(module: Module, name: string): boolean {
  if (ONLY_KEYS.includes(name)) return true;
  return module.fields.some((field) => field.name === name && KEY_TYPES.has(field.type));
}
