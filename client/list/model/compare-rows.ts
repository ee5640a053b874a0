import type { Field } from '#client/catalog/catalog.ts';
import type { SortInput } from '#client/generated/graphql.ts';
import type { Row, RowCell } from '../list.documents.ts';

export type RowOrder = (a: Row, b: Row) => number;

/** The order of a list that names none: newest first. */
export const NEWEST_FIRST: SortInput[] = [{ field: 'createdAt', direction: 'DESC' }];

/**
 * The order in which the server lists rows, for putting changed rows into their place: by the sort's fields, empty ones
 * last whichever way it runs, and by id among equals. Rows must have the cells of the sort's fields.
 */
export function rowOrder(sort: readonly SortInput[], fieldOf: (path: string) => Field | undefined): RowOrder {
  const keys = sort.length ? sort : NEWEST_FIRST;
  const firstSign = keys[0]?.direction === 'DESC' ? -1 : 1;
  return (a, b) => {
    for (const { field: path, direction } of keys) {
      const order = compareCells(cellAt(a, path), cellAt(b, path), fieldOf(path), direction === 'DESC' ? -1 : 1);
      if (order) return order;
    }
    return firstSign * compareTexts(a.id, b.id);
  };
}

/** The cell of a row by its path. */
export function cellAt(row: Row, path: string): RowCell | undefined {
  return row.cells.find((cell) => cell.field === path);
}

function compareCells(a: RowCell | undefined, b: RowCell | undefined, field: Field | undefined, sign: number): number {
  const [left, right] = [sortable(a, field), sortable(b, field)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
  if (field?.type === 'DATE' || field?.type === 'DATETIME') return sign * compareTexts(String(left), String(right));
  return sign * String(left).localeCompare(String(right), 'fi');
}

/** What of a cell is compared: picklists by the place of their value, references by name. */
function sortable(cell: RowCell | undefined, field: Field | undefined): number | string | null {
  const value = cell?.value;
  if (value == null || value === '') return null;
  switch (field?.type) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'PERCENT':
      return Number(value);
    case 'BOOLEAN':
      return value === true || value === 'true' ? 1 : 0;
    case 'PICKLIST':
      return field.options?.findIndex((option) => option.value === value) ?? null;
    case 'DATETIME':
      return new Date(String(value)).toISOString();
    default:
      return cell?.label ?? String(value);
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
