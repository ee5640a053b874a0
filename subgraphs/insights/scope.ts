import { catalogAtHand, catalogOf } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** The catalog as the reader may know it. */
export function catalogFor(context: Context): Promise<Catalog> {
  return catalogOf(context.platform, context.read);
}

/** The catalog for what is no secret and needs no statement: which module an id is of. */
export function modulesFor(context: Context): Promise<Catalog> {
  return catalogAtHand(context.platform, context.read);
}

/** A module by name. Refuses with NOT_FOUND. */
export function moduleNamed(catalog: Catalog, name: string, at = ['input', 'module']): Module {
  return catalog.byName.get(name) ?? refuse('NOT_FOUND', at);
}

/** The module and the UUID behind a record's id, or null when no module has such ids. */
export function recordOf(catalog: Catalog, id: string): { module: Module; uuid: string } | null {
  const module = catalog.byPrefix.get(id.split('_')[0] ?? '');
  const uuid = module && toUuid(module.prefix, id);
  return module && uuid ? { module, uuid } : null;
}
