import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { FieldAt } from '#client/catalog/field-path.ts';
import type { Bindings } from '#client/keys/use-keys.ts';
import type { Row } from './list.documents.ts';

interface Setting {
  rows: readonly Row[];
  columns: readonly FieldAt[];
  grid: RefObject<HTMLElement | null>;
  reveal: (index: number) => void;
  peeked: string | undefined;
  onPeek: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  onEdit: (row: Row, column: FieldAt) => void;
  onSelect: (id: string, extend: boolean) => void;
}

/** Where the hands are: a cell of a row. It stays with its row when rows come and go above it. */
interface Place {
  id: string;
  column: number;
}

/** Moving in a grid: arrows, j and k, Home and End, page by page; ↵ opens or edits, space peeks, e edits, x selects. */
export function useCursor(setting: Setting) {
  const { rows, columns, grid, reveal, peeked, onPeek, onOpen, onEdit, onSelect } = setting;
  const [place, setPlace] = useState<Place | null>(null);
  const found = place ? rows.findIndex(({ id }) => id === place.id) : -1;
  const at = found >= 0 && place ? { row: found, column: Math.min(place.column, columns.length - 1) } : null;

  const go = (row: number, column = at?.column ?? 0) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, row))];
    if (!next) return;
    setPlace({ id: next.id, column: Math.min(columns.length - 1, Math.max(0, column)) });
    reveal(rows.indexOf(next));
    if (peeked) onPeek(next.id);
  };
  // The panel's own ↑↓ move the row as well.
  useEffect(() => {
    if (peeked) setPlace((now) => (now?.id === peeked ? now : { id: peeked, column: now?.column ?? 0 }));
  }, [peeked]);

  const current = at ? rows[at.row] : undefined;
  const column = at ? columns[at.column] : undefined;
  const edit = () => {
    if (current && column) onEdit(current, column);
  };
  const open = () => {
    if (!current || !column) return;
    // The first column names the record and leads to it; the others hold values.
    if (at?.column === 0) onOpen(current.id);
    else onEdit(current, column);
  };
  const step = (by: number) => {
    grid.current?.focus({ preventScroll: true });
    go(at ? at.row + by : 0);
  };
  const peek = (id: string) => {
    setPlace({ id, column: 0 });
    onPeek(peeked === id ? undefined : id);
  };
  const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / 34) - 2);
  const inGrid = new Map<string, () => void>([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
    ['ArrowRight', () => go(at?.row ?? 0, (at?.column ?? -1) + 1)],
    ['ArrowLeft', () => go(at?.row ?? 0, (at?.column ?? 1) - 1)],
    ['PageDown', () => step(page)],
    ['PageUp', () => step(-page)],
    ['Home', () => go(0)],
    ['End', () => go(rows.length - 1)],
    ['Enter', open],
    ['F2', edit],
    [' ', () => current && peek(current.id)],
  ]);
  const keys: Bindings = {
    j: () => step(1),
    k: () => step(-1),
    e: edit,
    x: () => current && onSelect(current.id, false),
    'shift+x': () => current && onSelect(current.id, true),
  };
  return {
    at,
    keys,
    peek,
    activeId: at && column ? cellId(current!.id, column.path) : undefined,
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
      const act = inGrid.get(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    },
    /** A cell was clicked: it becomes the place; a second click edits it. */
    onCell(row: Row, index: number) {
      grid.current?.focus({ preventScroll: true });
      const again = place?.id === row.id && place.column === index;
      setPlace({ id: row.id, column: index });
      if (again && index > 0) onEdit(row, columns[index]!);
    },
  };
}

/** Id of a cell's element. */
export function cellId(row: string, path: string): string {
  return `cell-${row}-${path}`;
}
