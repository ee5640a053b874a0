import { lazyRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import type { Slice } from '#client/texts/keys.ts';
import { missingTexts } from '#client/texts/texts.ts';

/** A page that is loaded when it is first gone to, together with the texts it shows. */
export function pageOf<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
  slices: readonly Slice[],
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), ...missingTexts(slices)]);
    return module;
  }, name);
}
