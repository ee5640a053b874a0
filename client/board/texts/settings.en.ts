import type { Translated } from '#client/texts/en.ts';
import type { boardSettings as finnish } from './settings.fi.ts';

export const boardSettings: Translated<typeof finnish> = {
  title: 'Board settings',
  copyTitle: 'A copy of your own',
  copyText: 'This board is edited by its owner. Changes are saved as a board of your own.',
  name: 'Name',
  columnField: 'Columns from field',
  titleField: 'Title of a card',
  cardFields: 'Fields on a card',
  cardFieldsHint: 'Six at most',
  sumField: 'Sum of a column',
  noSum: 'No sum',
  columns: 'Columns',
  columnsHint: 'Order with the arrows. A limit warns, it does not refuse.',
  ownTitle: 'Title of column {{label}}',
  limit: 'Limit of column {{label}}',
  limitShort: 'Limit',
  hidden: 'Folded',
  hide: 'Fold column {{label}}',
  up: 'Move {{label}} earlier',
  down: 'Move {{label}} later',
  visibility: 'Visible to all',
  visibilityHint: 'Everybody sees only the cards that are theirs to see.',
  saved: 'Board settings saved',
  createTitle: 'New board',
};
