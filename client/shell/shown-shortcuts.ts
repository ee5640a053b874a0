import { useSyncExternalStore } from 'react';

let shown = false;
const listeners = new Set<() => void>();

/** Opens the page of all shortcuts. */
export const openShortcuts = () => show(true);

/** Closes it. */
export const closeShortcuts = () => show(false);

/** Whether the page of all shortcuts is open. */
export function useShownShortcuts(): boolean {
  return useSyncExternalStore(subscribe, () => shown);
}

function show(next: boolean): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
