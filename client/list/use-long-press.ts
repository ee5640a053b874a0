import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** So long a finger rests on something before it is held, in milliseconds. */
const REST = 450;

/** Hears a finger that rests on an element; what a tap would do is not done then. */
export function useLongPress(onPress: () => void) {
  const timer = useRef(0);
  const held = useRef(false);
  // Scrolling takes the finger over, which is told as a cancel.
  const end = () => clearTimeout(timer.current);
  return {
    onPointerDown({ pointerType }: PointerEvent) {
      held.current = false;
      if (pointerType === 'mouse') return;
      timer.current = window.setTimeout(() => {
        held.current = true;
        onPress();
      }, REST);
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** The browser's own menu of a link, which a resting finger opens. */
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClickCapture(event: MouseEvent) {
      if (!held.current) return;
      held.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
