import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { ColumnHandle, Lift } from './board-context.ts';
import type { HandEvents } from './drag/card-hands.ts';
import { indexAt, type Place, placeOf, stepFrom } from './drag/place.ts';
import { type BoardState, columnOf, findCard } from './model/board-state.ts';

interface Hand {
  shown: BoardState;
  mayMove: boolean;
  onLift: (recordId: string) => void;
  onOver: (recordId: string, place: Place) => void;
  /** The card was let go: at a place, or put back. */
  onRelease: (lift: Lift, dropped: boolean) => void;
}

/** Lifts, carries and drops a card, by pointer or by keyboard. */
export function useDrag(hand: Hand) {
  const [lift, setLift] = useState<Lift | null>(null);
  const columns = useRef(new Map<string | null, ColumnHandle>());
  const current = useRef<Lift | null>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const latest = useRef(hand);
  latest.current = hand;

  const carry = useCallback((next: Lift | null) => {
    current.current = next;
    setLift(next);
  }, []);

  const register = useCallback((column: string | null, handle: ColumnHandle) => {
    columns.current.set(column, handle);
    return () => {
      if (columns.current.get(column) === handle) columns.current.delete(column);
    };
  }, []);

  const take = useCallback(
    (recordId: string, by: Lift['by']) => {
      const { shown, mayMove, onLift } = latest.current;
      const card = findCard(shown, recordId)?.card;
      const from = placeOf(shown, recordId);
      if (!mayMove || !card || !from) return;
      const drawn = columns.current.get(from.column)?.element.querySelector(`[data-card="${CSS.escape(recordId)}"]`);
      carry({ recordId, card, by, from, place: from, height: drawn?.getBoundingClientRect().height ?? 80 });
      onLift(recordId);
    },
    [carry],
  );

  const carryTo = useCallback(
    (place: Place) => {
      const held = current.current;
      if (!held || (held.place.column === place.column && held.place.index === place.index)) return;
      carry({ ...held, place });
      latest.current.onOver(held.recordId, place);
    },
    [carry],
  );

  const release = useCallback(
    (dropped: boolean) => {
      const held = current.current;
      if (!held) return;
      latest.current.onRelease(held, dropped);
      carry(null);
    },
    [carry],
  );

  /** Finds the place anew, after the pointer has moved or a column has scrolled below it. */
  const follow = useCallback(() => {
    const held = current.current;
    if (held?.by !== 'pointer') return;
    const { y } = pointer.current;
    const column = columnBelow(columns.current, pointer.current);
    if (column === undefined) return;
    const handle = columns.current.get(column)!;
    const cards = columnOf(latest.current.shown, column)?.cards ?? [];
    carryTo({ column, index: indexAt(cards, handle.extents(), held.recordId, handle.ownY(y)) });
  }, [carryTo]);

  const pointerEvents = useMemo<HandEvents>(
    () => ({
      onLift: (recordId) => take(recordId, 'pointer'),
      onMove: (point) => {
        pointer.current = point;
        follow();
      },
      onEnd: release,
    }),
    [take, follow, release],
  );

  /** Handles a key on a card; answers whether it was one of the hand's. */
  const onCardKey = useCallback(
    (recordId: string, event: KeyboardEvent): boolean => {
      const held = current.current;
      if (!held) {
        if (event.key !== ' ') return false;
        take(recordId, 'keyboard');
        return true;
      }
      if (event.key === ' ' || event.key === 'Enter') release(true);
      else if (event.key === 'Escape' || event.key === 'Tab') release(false);
      else if (event.key.startsWith('Arrow')) {
        const place = stepFrom(latest.current.shown, held.recordId, held.place, event.key);
        columns.current.get(place.column)?.reveal(place.index);
        carryTo(place);
      }
      return true;
    },
    [take, carryTo, release],
  );

  return { lift, columns: columns.current, register, follow, pointerEvents, onCardKey };
}

/** The column or cell at a point, or the nearest one when the point lies between two. */
function columnBelow(
  columns: ReadonlyMap<string | null, ColumnHandle>,
  { x, y }: { x: number; y: number },
): string | null | undefined {
  let nearest: { column: string | null; distance: number } | undefined;
  for (const [column, { element }] of columns) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const distance = Math.max(left - x, x - right, 0) + Math.max(top - y, y - bottom, 0);
    if (!nearest || distance < nearest.distance) nearest = { column, distance };
  }
  return nearest?.column;
}
