import { use, useMemo, useSyncExternalStore } from 'react';
import type { Say, Slice } from './keys.ts';
import { language, loadTexts, onLanguage, sayingOf } from './texts.ts';

/** The texts of one or several slices. A page's route has loaded its slices; elsewhere the component waits for them. */
export function useTexts<First extends Slice, Other extends Slice = never>(
  slices: First | readonly [First, ...Other[]],
): { t: Say<First, Other> } {
  const shown = useSyncExternalStore(onLanguage, language);
  const all: readonly Slice[] = typeof slices === 'string' ? [slices] : slices;
  // Also of what is there: React loses count of a component's hooks when one is called only while it waits.
  for (const slice of all) use(loadTexts(slice));
  const first = all[0] as First;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language the same texts are to be said anew
  return useMemo(() => ({ t: sayingOf<First, Other>(first) }), [first, shown]);
}
