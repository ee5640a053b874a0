import { useEffect, useRef } from 'react';
import { keyName, keySequence } from './key-sequence.ts';

export type Bindings = Record<string, ((event: KeyboardEvent) => void) | undefined | false>;

/**
 * Listens to keys while mounted: `{ c: create, 'g p': goToPotentials, 'mod+Enter': save }`. Keys without a modifier are
 * not heard while somebody types, nor behind an open dialog or menu.
 */
export function useKeys(bindings: Bindings): void {
  const current = useRef(bindings);
  current.current = bindings;
  useEffect(() => {
    const sequence = keySequence();
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      if (!name.startsWith('mod+') && isBusy(event.target)) return;
      const bound = Object.entries(current.current).filter(([, act]) => act);
      const heard = sequence(name, event.timeStamp, new Set(bound.map(([key]) => key)));
      const act = heard && current.current[heard];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;
}
