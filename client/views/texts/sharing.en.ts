import type { Translated } from '#client/texts/en.ts';
import type { sharing as finnish } from './sharing.fi.ts';

export const sharing: Translated<typeof finnish> = {
  label: 'Who sees it',
  PRIVATE: 'Only me',
  GROUP: 'A group',
  ALL: 'Everybody',
  group: 'Which group',
  pickGroup: 'Choose a group',
  noGroups: 'There are no groups',
  mayEdit: 'Others may change it too',
  mayEditHint: 'Sharing it and deleting it stay yours.',
  hint: 'Everybody sees only the records that are theirs to see.',
  ownersWord: '{{name}} decides who sees it.',
};
