import { type RefObject, useEffect, useRef } from 'react';
import { type ColumnHandle, useScene } from './board-context.ts';

/** Of a place that shows no cards: what is let go over it comes to its top. */
export const TOP: Omit<ColumnHandle, 'element'> = { extents: () => [], ownY: () => 0, reveal: () => {} };

/** Lets cards be let go over an element, as cards of a column or cell; `ask` tells where its own cards lie. */
export function useDropPlace(
  column: string | null,
  element: RefObject<HTMLElement | null>,
  ask: Omit<ColumnHandle, 'element'>,
): void {
  const { register } = useScene();
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!element.current) return;
    return register(column, {
      element: element.current,
      extents: () => latest.current.extents(),
      ownY: (clientY) => latest.current.ownY(clientY),
      reveal: (index) => latest.current.reveal(index),
    });
  }, [register, column, element]);
}
