import { board } from '#client/board/texts/fi.ts';
import { discussion } from '#client/discussion/texts/fi.ts';
import { home } from '#client/home/texts/fi.ts';
import { notifications } from '#client/notifications/texts/fi.ts';
import { settings } from '#client/settings/texts/fi.ts';
import { shell } from '#client/shell/texts/fi.ts';
import { common } from './common.fi.ts';

/** All Finnish texts, a catalogue per slice. A slice adds its own here and in en.ts; keys are typed by this one. */
export const fi = { common, shell, board, discussion, home, notifications, settings };

export type Catalogue = typeof fi;
