import type { KeyboardEvent } from 'react';
import type { DraftRow, RowField } from './draft-rows.ts';

/** Where in the rows somebody is. */
export interface Place {
  row: number;
  field: string;
}

/** What can be done with rows, from keys and from buttons alike. */
export interface RowChanges {
  write(index: number, values: Partial<DraftRow>): void;
  move(index: number, by: 1 | -1): void;
  duplicate(index: number): void;
  remove(index: number): void;
  /** Makes another row below. */
  below(index: number): void;
  /** Goes to a cell, as soon as it is there. */
  go(place: Place): void;
}

/** Where the cell of an event stands; null elsewhere. */
export function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  const { row, field } = target.dataset;
  return row && field ? { row: Number(row), field } : null;
}

/** Keys in rows, as in a spreadsheet: answers whether it was one of them. */
export function onRowKey(event: KeyboardEvent, rows: readonly DraftRow[], changes: RowChanges): boolean {
  const place = placeOf(event.target);
  if (!place || event.nativeEvent.isComposing) return false;
  const { row, field } = place;
  const mod = event.ctrlKey || event.metaKey;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
  if (event.altKey && step) return done(() => changes.move(row, step));
  if (mod && event.key.toLowerCase() === 'd') return done(() => changes.duplicate(row));
  if (mod && event.key === 'Delete') return done(() => changes.remove(row));
  if (mod || event.altKey) return false;
  if (event.key === 'Enter') return done(() => enter(event.shiftKey ? -1 : 1));
  const isSelect = event.target instanceof HTMLSelectElement;
  if (step && !isSelect) return done(() => changes.go({ row: row + step, field }));
  return !isSelect && sideways();

  function enter(by: 1 | -1): void {
    if (by === 1 && row === rows.length - 1) changes.below(row);
    else changes.go({ row: row + by, field });
  }

  /** Only from the edge of what is written: within it the caret moves. */
  function sideways(): boolean {
    const { value, selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const whole = selectionStart === 0 && selectionEnd === value.length;
    const atEnd = selectionStart === value.length && selectionEnd === value.length;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const by =
      event.key === 'ArrowRight' && (whole || atEnd) ? 1 : event.key === 'ArrowLeft' && (whole || atStart) ? -1 : 0;
    const next = by === 0 ? undefined : beside(event.target as HTMLElement, by);
    return next !== undefined && done(() => changes.go({ row, field: next }));
  }

  function done(act: () => void): true {
    event.preventDefault();
    act();
    return true;
  }
}

/** The field of the cell beside one, in its row. */
function beside(cell: HTMLElement, by: number): RowField | undefined {
  const cells = [...(cell.closest('li')?.querySelectorAll<HTMLElement>('[data-field][data-row]') ?? [])];
  return cells[cells.indexOf(cell) + by]?.dataset.field as RowField | undefined;
}
