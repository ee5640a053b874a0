import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** Where a row is held: in which group, before which place. */
type Place = (name: string, group: string, index: number) => void;

/**
 * Drags rows by their handles, with mouse, pen or finger: the row takes its place while it is held. Rows carry
 * `data-row` and stand in elements with `data-group`.
 */
export function useRowDrag(onPlace: Place, onDropped?: () => void) {
  const [held, setHeld] = useState<string | null>(null);
  const place = useRef(onPlace);
  place.current = onPlace;
  const dropped = useRef(onDropped);
  dropped.current = onDropped;

  useEffect(() => {
    if (!held) return;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const under = document.elementFromPoint(clientX, clientY);
      const group = under?.closest<HTMLElement>('[data-group]');
      if (!group?.dataset.group) return;
      const rows = [...group.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.dataset.row !== held);
      const index = rows.findIndex((row) => clientY < middleOf(row));
      place.current(held, group.dataset.group, index < 0 ? rows.length : index);
    };
    const onEnd = () => {
      setHeld(null);
      dropped.current?.();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
    };
  }, [held]);

  const lift = (name: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    setHeld(name);
  };
  return { held, lift };
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
