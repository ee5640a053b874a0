import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { CellColumns } from '#platform/query/cells.ts';
import type { Condition, Now } from '#platform/query/condition.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { checkKpis } from '../kpi/check-kpis.ts';
import type { Kpi } from '../kpi/kpi.ts';
import { checkLayout } from './check-layout.ts';
import type { BoardLayout } from './filter.table.ts';

/** What a view is made of. */
export interface FilterContent {
  name: string;
  presentation: 'LIST' | 'KANBAN';
  columns: string[];
  conditions: Condition | null;
  sort: { field: string; direction: 'ASC' | 'DESC' }[];
  board: BoardLayout | null;
  kpis: Kpi[];
}

const MOST_COLUMNS = 40;

/** Refuses a view that could not be read: unknown fields, operators that do not fit, a board without columns. */
export function checkFilter(
  catalog: Catalog,
  module: Module,
  { name, presentation, columns, conditions, sort, board, kpis }: FilterContent,
  now: Now,
) {
  if (!name.trim()) refuse('REQUIRED', ['input', 'name']);
  if (name.length > 100) refuse('TOO_LONG', ['input', 'name'], { max: 100, length: name.length });
  if (columns.length > MOST_COLUMNS) refuse('TOO_MANY', ['input', 'columns'], { max: MOST_COLUMNS });
  const query = new RecordQuery(catalog, { module, where: conditions, sort }, now);
  new CellColumns(query.source, columns);
  if (board) checkLayout(query.source, board, now);
  checkKpis(query.source, kpis, now);
  if (presentation === 'KANBAN' && !board) refuse('REQUIRED', ['input', 'board']);
}
