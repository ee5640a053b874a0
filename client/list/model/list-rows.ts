import type { Row, RowCell } from '../list.documents.ts';
import type { RowOrder } from './compare-rows.ts';

/** Rows read so far, from the top on. */
export interface ListRows {
  rows: readonly Row[];
  /** Whether the server has more below. */
  hasMore: boolean;
  endCursor: string | null;
}

export const noRows: ListRows = { rows: [], hasMore: true, endCursor: null };

/** A page has come: its rows go below, without those that live changes have brought already. */
export function withPage(
  list: ListRows,
  page: readonly Row[],
  end: { hasMore: boolean; endCursor: string | null },
): ListRows {
  const known = new Set(list.rows.map(({ id }) => id));
  return { rows: [...list.rows, ...page.filter(({ id }) => !known.has(id))], ...end };
}

/**
 * Rows have come into being or changed: each goes where the order puts it. One that belongs below all that has been read
 * is left out while there is more to read; it comes with its page.
 */
export function withChanged(list: ListRows, changed: readonly Row[], order: RowOrder): ListRows {
  const fresh = new Map(changed.map((row) => [row.id, row]));
  const rows = list.rows.filter(({ id }) => !fresh.has(id));
  for (const row of fresh.values()) {
    const before = list.rows.findIndex(({ id }) => id === row.id);
    // A row whose place is still right stays exactly there, also where the server collates otherwise than we do.
    const place =
      before >= 0 && order(list.rows[before]!, row) === 0
        ? placeOf(list.rows[before]!, rows, list.rows)
        : find(rows, row, order);
    if (place === rows.length && list.hasMore && before < 0) continue;
    rows.splice(place, 0, row);
  }
  return { ...list, rows };
}

/** Rows are gone, or no longer match. */
export function without(list: ListRows, ids: readonly string[]): ListRows {
  const gone = new Set(ids);
  const rows = list.rows.filter(({ id }) => !gone.has(id));
  return rows.length === list.rows.length ? list : { ...list, rows };
}

/** One cell shows another value. */
export function withCell(list: ListRows, id: string, cell: RowCell): ListRows {
  const rows = list.rows.map((row) =>
    row.id === id ? { ...row, cells: row.cells.map((old) => (old.field === cell.field ? cell : old)) } : row,
  );
  return { ...list, rows };
}

/** Where a row that keeps its place stands among the rows that are left. */
function placeOf(row: Row, left: readonly Row[], all: readonly Row[]): number {
  const place = new Map(left.map(({ id }, index) => [id, index]));
  for (let index = all.indexOf(row) + 1; index < all.length; index++) {
    const next = place.get(all[index]!.id);
    if (next !== undefined) return next;
  }
  return left.length;
}

function find(rows: readonly Row[], row: Row, order: RowOrder): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(rows[middle]!, row) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
