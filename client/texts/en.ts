import type { Catalogues, Slice } from './keys.ts';

/** All English texts; the type sees to it that none is missing. */
export const en: { [S in Slice]: () => Promise<{ [Name in S]: Translated<Catalogues[S]> }> } = {
  common: () => import('./common.en.ts'),
  shell: () => import('#client/shell/texts/en.ts'),
  signIn: () => import('#client/sign-in/texts/en.ts'),
  board: () => import('#client/board/texts/en.ts'),
  boardSettings: () => import('#client/board/texts/settings.en.ts'),
  brokenParts: () => import('#client/views/texts/broken-parts.en.ts'),
  discussion: () => import('#client/discussion/texts/en.ts'),
  home: () => import('#client/home/texts/en.ts'),
  notifications: () => import('#client/notifications/texts/en.ts'),
  settings: () => import('#client/settings/texts/en.ts'),
  modules: () => import('#client/settings/modules/texts/en.ts'),
  filterBar: () => import('#client/filter-bar/texts/en.ts'),
  hues: () => import('#client/theme/texts/en.ts'),
  conditions: () => import('#client/filter-bar/texts/conditions.en.ts'),
  list: () => import('#client/list/texts/en.ts'),
  sharing: () => import('#client/views/texts/sharing.en.ts'),
  views: () => import('#client/views/texts/en.ts'),
  kpi: () => import('#client/kpi/texts/en.ts'),
  imports: () => import('#client/import/texts/en.ts'),
  duplicates: () => import('#client/duplicates/texts/en.ts'),
  merge: () => import('#client/merge/texts/en.ts'),
  mass: () => import('#client/mass/texts/en.ts'),
  runs: () => import('#client/runs/texts/en.ts'),
  form: () => import('#client/form/texts/en.ts'),
  pipelines: () => import('#client/settings/pipelines/texts/en.ts'),
  conversion: () => import('#client/settings/conversion/texts/en.ts'),
  automation: () => import('#client/settings/automation/texts/en.ts'),
  campaigns: () => import('#client/campaigns/texts/en.ts'),
  company: () => import('#client/settings/company/texts/en.ts'),
  webhooks: () => import('#client/settings/webhooks/texts/en.ts'),
  leads: () => import('#client/leads/texts/en.ts'),
  rows: () => import('#client/rows/texts/en.ts'),
  history: () => import('#client/history/texts/en.ts'),
  pickers: () => import('#client/pickers/texts/en.ts'),
  tags: () => import('#client/tags/texts/en.ts'),
  record: () => import('#client/record/texts/en.ts'),
};

/** The same keys as in Finnish, any texts. */
export type Translated<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };
