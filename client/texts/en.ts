import { shell } from '#client/shell/texts/en.ts';
import { common } from './common.en.ts';
import type { Catalogue } from './fi.ts';

/** All English texts; the type sees to it that none is missing. */
export const en: Translated<Catalogue> = { common, shell };

/** The same keys as in Finnish, any texts. */
export type Translated<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };
