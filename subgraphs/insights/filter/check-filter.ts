import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { CellColumns } from '#platform/query/cells.ts';
import type { Condition, Now } from '#platform/query/condition.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import type { BoardLayout } from './filter.table.ts';

/** What a view is made of. */
export interface FilterContent {
  name: string;
  presentation: 'LIST' | 'KANBAN';
  columns: string[];
  conditions: Condition | null;
  sort: { field: string; direction: 'ASC' | 'DESC' }[];
  board: BoardLayout | null;
}

const MOST_CARD_FIELDS = 6;
const MOST_COLUMNS = 40;

/** Refuses a view that could not be read: unknown fields, operators that do not fit, a board without columns. */
export function checkFilter(
  catalog: Catalog,
  module: Module,
  { name, presentation, columns, conditions, sort, board }: FilterContent,
  now: Now,
) {
  if (!name.trim()) refuse('REQUIRED', ['input', 'name']);
  if (name.length > 100) refuse('TOO_LONG', ['input', 'name'], { max: 100, length: name.length });
  if (columns.length > MOST_COLUMNS) refuse('TOO_MANY', ['input', 'columns'], { max: MOST_COLUMNS });
  const query = new RecordQuery(catalog, { module, where: conditions, sort }, now);
  new CellColumns(query.source, columns);
  if (presentation === 'LIST') return;
  if (!board) return refuse('REQUIRED', ['input', 'board']);
  const columnField = query.source.resolve(board.columnField, ['input', 'board', 'columnField']);
  if (!columnField.field.columnField || columnField.alias !== 't')
    refuse('NOT_A_COLUMN_FIELD', ['input', 'board', 'columnField']);
  query.source.resolve(board.titleField, ['input', 'board', 'titleField']);
  if (board.cardFields.length > MOST_CARD_FIELDS)
    refuse('TOO_MANY', ['input', 'board', 'cardFields'], { max: MOST_CARD_FIELDS });
  new CellColumns(query.source, board.cardFields, ['input', 'board', 'cardFields']);
  if (!board.sumField) return;
  const { field } = query.source.resolve(board.sumField, ['input', 'board', 'sumField']);
  if (!SUMMED.has(field.type)) refuse('INVALID_VALUE', ['input', 'board', 'sumField']);
}

const SUMMED = new Set(['MONEY', 'INTEGER', 'DECIMAL']);
