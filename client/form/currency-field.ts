import type { Field } from '#client/catalog/catalog.ts';

/** The field that says what a record's amounts are in. */
export function isCurrency({ name, type }: Field): boolean {
  return name === 'currency' && type === 'TEXT';
}
