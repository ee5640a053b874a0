/** All Finnish texts, a catalogue per slice. A slice adds its own here and in en.ts; keys are typed by this one. */
export const fi = {
  common: () => import('./common.fi.ts'),
  shell: () => import('#client/shell/texts/fi.ts'),
  signIn: () => import('#client/sign-in/texts/fi.ts'),
  board: () => import('#client/board/texts/fi.ts'),
  discussion: () => import('#client/discussion/texts/fi.ts'),
  home: () => import('#client/home/texts/fi.ts'),
  notifications: () => import('#client/notifications/texts/fi.ts'),
  settings: () => import('#client/settings/texts/fi.ts'),
  filterBar: () => import('#client/filter-bar/texts/fi.ts'),
  list: () => import('#client/list/texts/fi.ts'),
  views: () => import('#client/views/texts/fi.ts'),
  form: () => import('#client/form/texts/fi.ts'),
  history: () => import('#client/history/texts/fi.ts'),
  pickers: () => import('#client/pickers/texts/fi.ts'),
  record: () => import('#client/record/texts/fi.ts'),
};
