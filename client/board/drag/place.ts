import { aboveAndBelow, besides } from '../model/across.ts';
import { type BoardCard, type BoardState, columnOf, findCard } from '../model/board-state.ts';

/** A place on the board: a column and an index among its cards, the lifted one not counted. */
export interface Place {
  column: string | null;
  index: number;
}

/** Where a card lies along its column, in pixels. */
export interface CardExtent {
  recordId: string;
  start: number;
  end: number;
}

/** Where the card stands now. */
export function placeOf(state: BoardState, recordId: string): Place | null {
  const held = findCard(state, recordId);
  if (!held) return null;
  return { column: held.column.value ?? null, index: held.column.cards.indexOf(held.card) };
}

/**
 * The index at which a card dropped at `y` would stand: above the first card whose middle lies below.
 * `extents` are the cards near the pointer in order, `cards` all that the column has read.
 */
export function indexAt(
  cards: readonly BoardCard[],
  extents: readonly CardExtent[],
  lifted: string,
  y: number,
): number {
  const others = cards.filter((card) => card.recordId !== lifted);
  const below = extents.find(({ recordId, start, end }) => recordId !== lifted && y < (start + end) / 2);
  if (below) return others.findIndex((card) => card.recordId === below.recordId);
  const last = extents.findLast(({ recordId }) => recordId !== lifted);
  return last ? others.findIndex((card) => card.recordId === last.recordId) + 1 : 0;
}

/**
 * One step by arrow key: up and down within the column, and over its edge into the next lane; left and right to the next open
 * one, as high as it reaches.
 */
export function stepFrom(state: BoardState, lifted: string, place: Place, key: string): Place {
  const open = state.columns.filter((column) => !column.hidden || (column.value ?? null) === place.column);
  const held = columnOf(state, place.column)!;
  const room = (value: string | null) =>
    columnOf(state, value)!.cards.filter((card) => card.recordId !== lifted).length;
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const index = place.index + step;
    if (index >= 0 && index <= room(place.column)) return { ...place, index };
    const lanes = aboveAndBelow(open, held);
    const beyond = lanes[lanes.indexOf(held) + step];
    if (!beyond) return place;
    const column = beyond.value ?? null;
    return { column, index: step > 0 ? 0 : room(column) };
  }
  const row = besides(open, held);
  const next = row[row.indexOf(held) + step];
  if (!next) return place;
  const column = next.value ?? null;
  return { column, index: Math.min(room(column), place.index) };
}
