import type { Field, Module } from '#platform/catalog/define-module.ts';
import { findField } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';

/** Of values that the field of a path is compared with, those that its list has, where it has a list; of other fields all. */
export function currentValues(catalog: Catalog, start: Module, path: string, values: string[]): string[] {
  const at = listAt(catalog, start, path);
  if (!at) return values;
  const there = new Set(catalog.options(at.module.name, at.field.name).map(({ value }) => value));
  // An empty text asks a change for having had no value.
  return values.filter((value) => value === '' || there.has(value));
}

/** The field of a path and its module, where its values are those of a list. */
function listAt(catalog: Catalog, start: Module, path: string): { module: Module; field: Field } | null {
  const cut = path.lastIndexOf('.');
  const from = cut < 0 ? null : findField(catalog, start, path.slice(0, cut));
  const module = cut < 0 ? start : catalog.byName.get(from?.relatedModule ?? '');
  const field = module?.fields.find(({ name }) => name === path.slice(cut + 1));
  return module && (field?.type === 'PICKLIST' || field?.type === 'TAGS') ? { module, field } : null;
}
