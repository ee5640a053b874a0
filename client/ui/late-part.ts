import { useEffect, useSyncExternalStore } from 'react';
import { firstPageRead } from '#client/graph/first-reads.ts';
import { whenIdle } from './when-idle.ts';

interface LatePart<Part> {
  /** Loads it now. When it does not come, what is light stays, and the next use asks again. */
  ask: () => void;
  /** By this its own module tells that it has come. */
  come: (part: Part) => void;
  get: () => Part | undefined;
  subscribe: (reader: () => void) => () => void;
}

/** What takes the place of something light that a page shows first; a page that needs it at once imports its module. */
export function latePart<Part>(load: () => Promise<unknown>): LatePart<Part> {
  let part: Part | undefined;
  const readers = new Set<() => void>();
  return {
    ask: () => void load().catch(() => {}),
    come(one) {
      part = one;
      for (const reader of readers) reader();
    },
    get: () => part,
    subscribe(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
    },
  };
}

/** The part once it has come; it is loaded when the page has nothing else to do. */
export function useLatePart<Part>(late: LatePart<Part>): Part | undefined {
  const part = useSyncExternalStore(late.subscribe, late.get);
  useEffect(() => (part ? undefined : whenPageRests(late.ask)), [part, late]);
  return part;
}

/** Runs something once the first page has read what it shows and there is nothing else to do; answers how to call it off. */
function whenPageRests(run: () => void): () => void {
  let stop = () => {};
  let off = false;
  void firstPageRead.then(() => {
    if (!off) stop = whenIdle(run);
  });
  return () => {
    off = true;
    stop();
  };
}
