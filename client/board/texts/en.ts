import type { Translated } from '#client/texts/en.ts';
import type { board as finnish } from './fi.ts';

export const board: Translated<typeof finnish> = {
  title: 'Board {{name}}',
  instructions:
    'Lift a card with space, move it with the arrow keys, drop it with space, cancel with Esc. M opens the move menu.',
  column: '{{label}}, {{count}} cards',
  lane: 'Lane {{label}}, {{count}} cards',
  lanes: {
    shown: 'Lanes {{shown}} of {{count}}',
    most: '{{shown}} of {{count}} lanes are shown: narrow them by conditions',
    more: 'Show more',
    choose: 'Lane',
    previous: 'Previous lane',
    next: 'Next lane',
  },
  overLimit: '{{count}} cards, limit {{limit}}',
  noColumn: 'No value',
  unfold: 'Unfold column {{label}}',
  fold: 'Fold column {{label}}',
  emptyColumn: 'No cards',
  emptyTitle: 'This board has no cards yet',
  emptyText: 'Records appear here once they match the conditions of the filter.',
  missingTitle: 'Board not found',
  missingText: 'It has been deleted, or is not shared with you.',
  failedTitle: 'The board did not open',
  failedText: 'Nothing is lost. Check the connection and try again.',
  resting: 'Here for {{count}} days',
  days: '{{count}} d',
  card: {
    menu: 'Actions of card {{title}}',
    open: 'Open card',
    openPage: 'Open on its own page',
    moveTo: 'Move to column',
    moveToLane: 'Move to lane',
    top: 'Move to the top',
    dismiss: 'Hide the reason',
    kind: 'card',
  },
  live: {
    lifted: '{{title}} lifted. Column {{column}}, place {{place}} of {{count}}.',
    over: 'Column {{column}}, place {{place}} of {{count}}.',
    dropped: '{{title}} dropped: {{column}}, place {{place}}.',
    cancelled: 'Move cancelled, {{title}} is where it was.',
    refused: '{{title}} came back: {{reason}}',
    moved: '{{who}} moved: {{title}} → {{column}}',
    added: '{{who}} added: {{title}} → {{column}}',
    gone: 'Card {{title}} left the board.',
  },
  move: {
    done: '{{title}} moved: {{column}}',
    failed: 'The server could not be reached. The card is where it was.',
    undone: 'Move undone',
  },
  required: {
    title: 'Fill in before stage {{column}}',
    text: '{{title}} moves once these are filled in.',
    move: 'Fill in and move',
  },
  settings: {
    open: 'Board settings',
  },
};
