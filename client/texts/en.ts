import { board } from '#client/board/texts/en.ts';
import { discussion } from '#client/discussion/texts/en.ts';
import { filterBar } from '#client/filter-bar/texts/en.ts';
import { form } from '#client/form/texts/en.ts';
import { history } from '#client/history/texts/en.ts';
import { home } from '#client/home/texts/en.ts';
import { list } from '#client/list/texts/en.ts';
import { notifications } from '#client/notifications/texts/en.ts';
import { pickers } from '#client/pickers/texts/en.ts';
import { record } from '#client/record/texts/en.ts';
import { settings } from '#client/settings/texts/en.ts';
import { shell } from '#client/shell/texts/en.ts';
import { signIn } from '#client/sign-in/texts/en.ts';
import { views } from '#client/views/texts/en.ts';
import { common } from './common.en.ts';
import type { Catalogue } from './fi.ts';

/** All English texts; the type sees to it that none is missing. */
export const en: Translated<Catalogue> = {
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

/** The same keys as in Finnish, any texts. */
export type Translated<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };
