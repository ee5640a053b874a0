import { shell } from '#client/shell/texts/fi.ts';
import { common } from './common.fi.ts';

/** All Finnish texts, a catalogue per slice. A slice adds its own here and in en.ts; keys are typed by this one. */
export const fi = { common, shell };

export type Catalogue = typeof fi;
