import { createHash } from 'node:crypto';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { FilterRow } from './filter.table.ts';

const NAMES = { LIST: { fi: 'Oletuslista', en: 'Default list' }, KANBAN: { fi: 'Taulu', en: 'Board' } };

/** The views that come with a module: the default list, and a board where the module has steps. */
export function systemFilters(module: Module, language: Language): FilterRow[] {
  const list = make(module, 'LIST', language);
  return module.board ? [list, make(module, 'KANBAN', language)] : [list];
}

/** A system view by its UUID. */
export function systemFilter(catalog: Catalog, uuid: string, language: Language): FilterRow | undefined {
  return catalog.modules.flatMap((module) => systemFilters(module, language)).find(({ id }) => id === uuid);
}

function make(module: Module, presentation: 'LIST' | 'KANBAN', language: Language): FilterRow {
  const layout = presentation === 'KANBAN' ? module.board : null;
  return {
    id: stableUuid(`${module.name} ${presentation}`),
    module: module.name,
    name: NAMES[presentation][language],
    presentation,
    columns: module.defaultColumns,
    conditions: null,
    sort: [{ field: 'createdAt', direction: 'DESC' }],
    kpis: [],
    board: layout && { ...layout, laneField: null, sumField: layout.sumField ?? null, columns: [], colours: [] },
    visibility: 'ALL',
    groupId: null,
    sharedRight: 'READ',
    ownerId: null,
    version: 1,
    system: true,
    problems: [],
  };
}

/** The same for the same name in every installation (RFC 9562, version 8). */
function stableUuid(name: string): string {
  const hex = createHash('sha256').update(`solmu system filter ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
