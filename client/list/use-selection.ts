import { useState } from 'react';
import type { Row } from './list.documents.ts';

/** Rows that are chosen; with `everything`, all that match a question but these. */
interface Picked {
  ids: ReadonlySet<string>;
  everything: string | null;
  /** Whether all rows that were loaded have been chosen at once; more may have come since. */
  loaded?: boolean;
}

const NONE: Picked = { ids: new Set(), everything: null };

/**
 * Rows that are selected, and ways to select more: one by one, from the last one on, all that match `question`, loaded or not. Of all that
 * match nothing stays selected when another question is asked.
 */
export function useSelection(rows: readonly Row[], total: number | undefined, question: string) {
  const [picked, setPicked] = useState(NONE);
  const stale = picked.everything !== null && picked.everything !== question;
  const { ids } = stale ? NONE : picked;
  const everything = picked.everything === question;
  const [anchor, setAnchor] = useState<string | null>(null);
  const count = everything ? Math.max(0, (total ?? 0) - ids.size) : ids.size;
  const toggle = (id: string, extend: boolean) => {
    const from = extend && !everything ? rows.findIndex((row) => row.id === anchor) : -1;
    const to = rows.findIndex((row) => row.id === id);
    if (from >= 0 && to >= 0) {
      const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
      setPicked({ ids: new Set([...ids, ...range]), everything: null });
      return;
    }
    setAnchor(id);
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setPicked({ ids: next, everything: everything ? question : null });
  };
  const clear = () => setPicked(NONE);
  return {
    ids,
    everything,
    count,
    has: (id: string) => ids.has(id) !== everything,
    toggle,
    clear,
    all: () =>
      ids.size === rows.length || everything
        ? clear()
        : setPicked({ ids: new Set(rows.map(({ id }) => id)), everything: null, loaded: true }),
    /** Whether all of the loaded rows are selected, and there are more that match. */
    mayTakeEverything: !everything && Boolean(picked.loaded) && (total ?? 0) > ids.size,
    takeEverything: () => setPicked({ ids: new Set(), everything: question }),
    /** The selected ids, which are then no longer selected. */
    take() {
      clear();
      return [...ids];
    },
  };
}

export type Selection = ReturnType<typeof useSelection>;
