import { refuse } from '../errors/user-error.ts';
import type { Field, Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';

/** A module's own field, by its name. Refuses with UNKNOWN_FIELD. */
export function ownField({ fields }: Module, name: string, path: string[]): Field {
  return fields.find((field) => field.name === name) ?? refuse('UNKNOWN_FIELD', path, { field: name });
}

/** The field at the end of a path such as `account.industry`, or null where a step is unknown to this catalog. */
export function findField(catalog: Catalog, start: Module, path: string): Field | null {
  let module: Module | undefined = start;
  let found: Field | null = null;
  for (const step of path.split('.')) {
    found = module?.fields.find(({ name }) => name === step) ?? null;
    if (!found) return null;
    module = catalog.byName.get(found.relatedModule ?? '');
  }
  return found;
}

/** The module and the field of a relation that points here, such as `potentials.account`. */
export function findRelation(catalog: Catalog, to: Module, relation: string): { module: Module; field: Field } | null {
  const [name = '', fieldName] = relation.split('.');
  const module = catalog.byName.get(name);
  const field = module?.fields.find((one) => one.name === fieldName && one.relatedModule === to.name);
  return module && field ? { module, field } : null;
}
