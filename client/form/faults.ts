import type { Drafts } from './draft.ts';
import type { faultsOf } from './faults-of.ts';

/** What is to be mended in a form: beside its fields, and in general. */
export type Faults = ReturnType<typeof faultsOf>;

export const NO_FAULTS: Faults = { byField: {}, general: null };

/** What is left to be mended when these fields have been written anew. */
export function faultsBesides({ byField, general }: Faults, written: Drafts): Faults {
  return { byField: Object.fromEntries(Object.entries(byField).filter(([field]) => !(field in written))), general };
}
