import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { refuse } from '#platform/errors/user-error.ts';

const MOST = 50;

/** Keys of tags that records get, and of those that they lose. */
export interface TagChange {
  add: string[];
  remove: string[];
}

/**
 * A change of tags as the field's column takes it. Refuses with REQUIRED (no tag at all), TOO_MANY, INVALID_OPTION (a tag that the
 * module has not), INVALID_VALUE (given and taken away), and NOT_WRITABLE where the actor may only read the field.
 */
export function checkTags(
  catalog: Catalog,
  module: Module,
  tags: TagChange,
): { column: string; tags: Record<string, string[]> } {
  const field = module.fields.find(({ type }) => type === 'TAGS');
  if (!field?.writable) return refuse('NOT_WRITABLE', ['input', 'module']);
  const known = new Set(catalog.options(module.name, field.name).map(({ value }) => value));
  for (const step of ['add', 'remove'] as const) {
    if (tags[step].length > MOST) refuse('TOO_MANY', ['input', step], { max: MOST });
    const strange = tags[step].findIndex((key) => !known.has(key));
    if (strange >= 0) refuse('INVALID_OPTION', ['input', step, String(strange)]);
  }
  if (!tags.add.length && !tags.remove.length) refuse('REQUIRED', ['input', 'add']);
  const both = tags.remove.findIndex((key) => tags.add.includes(key));
  if (both >= 0) refuse('INVALID_VALUE', ['input', 'remove', String(both)]);
  return { column: field.column, tags: { add: tags.add, remove: tags.remove } };
}
