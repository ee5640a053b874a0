import { useState } from 'react';
import type { Row } from './list.documents.ts';

/** Rows that are selected, and ways to select more: one by one, or from the last one on. */
export function useSelection(rows: readonly Row[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const toggle = (id: string, extend: boolean) => {
    const from = extend ? rows.findIndex((row) => row.id === anchor) : -1;
    const to = rows.findIndex((row) => row.id === id);
    if (from >= 0 && to >= 0) {
      const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
      setIds((now) => new Set([...now, ...range]));
      return;
    }
    setAnchor(id);
    setIds((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const clear = () => setIds(new Set());
  return {
    ids,
    toggle,
    clear,
    all: () => setIds(ids.size === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    /** The selected ids, which are then no longer selected. */
    take() {
      clear();
      return [...ids];
    },
  };
}

export type Selection = ReturnType<typeof useSelection>;
