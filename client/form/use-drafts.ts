import { useCallback, useState } from 'react';
import type { Drafts } from './draft.ts';

/**
 * What is written into a form, on top of what it began with. It is kept in this window until it is saved, so that a
 * form closed by mistake comes back as it was left.
 */
export function useDrafts(place: string, begun: Drafts) {
  const key = `solmu.form.${place}`;
  const [written, setWritten] = useState<Drafts>(() => readKept(key));
  const [restored, setRestored] = useState(() => Object.keys(written).length > 0);

  const write = useCallback(
    (changes: Drafts) =>
      setWritten((before) => {
        const next = { ...before, ...changes };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  const startOver = useCallback(() => {
    forget();
    setWritten({});
    setRestored(false);
  }, [forget]);

  const drafts = { ...begun, ...written };
  const changed = Object.fromEntries(
    Object.entries(written).filter(([field, { value }]) => value !== (begun[field]?.value ?? null)),
  );
  return { drafts, changed, write, forget, restored, startOver };
}

function readKept(key: string): Drafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, draft]) => isDraft(draft)));
  } catch {
    return {};
  }
}

function isDraft(kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null || !('value' in kept)) return false;
  return kept.value === null || typeof kept.value === 'string';
}
