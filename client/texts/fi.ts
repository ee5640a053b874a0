import { board } from '#client/board/texts/fi.ts';
import { discussion } from '#client/discussion/texts/fi.ts';
import { filterBar } from '#client/filter-bar/texts/fi.ts';
import { form } from '#client/form/texts/fi.ts';
import { history } from '#client/history/texts/fi.ts';
import { home } from '#client/home/texts/fi.ts';
import { list } from '#client/list/texts/fi.ts';
import { notifications } from '#client/notifications/texts/fi.ts';
import { pickers } from '#client/pickers/texts/fi.ts';
import { record } from '#client/record/texts/fi.ts';
import { settings } from '#client/settings/texts/fi.ts';
import { shell } from '#client/shell/texts/fi.ts';
import { signIn } from '#client/sign-in/texts/fi.ts';
import { views } from '#client/views/texts/fi.ts';
import { common } from './common.fi.ts';

/** All Finnish texts, a catalogue per slice. A slice adds its own here and in en.ts; keys are typed by this one. */
export const fi = {
  common,
  shell,
  signIn,
  board,
  discussion,
  home,
  notifications,
  settings,
  filterBar,
  list,
  views,
  form,
  history,
  pickers,
  record,
};

export type Catalogue = typeof fi;
