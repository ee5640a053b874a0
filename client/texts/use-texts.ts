import { use, useMemo, useSyncExternalStore } from 'react';
import type { Say, Slice } from './keys.ts';
import { language, missingTexts, onLanguage, sayingOf } from './texts.ts';

/** The texts of one or several slices. A page's route has loaded its slices; elsewhere the component waits for them. */
export function useTexts<First extends Slice, Other extends Slice = never>(
  slices: First | readonly [First, ...Other[]],
): { t: Say<First, Other> } {
  const shown = useSyncExternalStore(onLanguage, language);
  const all: readonly Slice[] = typeof slices === 'string' ? [slices] : slices;
  for (const loading of missingTexts(all)) use(loading);
  const first = all[0] as First;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language the same texts are to be said anew
  return useMemo(() => ({ t: sayingOf<First, Other>(first) }), [first, shown]);
}
