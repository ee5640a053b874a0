import type { Translated } from '#client/texts/en.ts';
import type { notifications as finnish } from './fi.ts';

export const notifications: Translated<typeof finnish> = {
  title: 'Inbox',
  unread: 'Unread',
  all: 'All',
  markAll: 'Mark all read',
  markRead: 'Mark read',
  markUnread: 'Mark unread',
  markedAll: 'All marked read',
  hint: '↑↓ moves, ↵ opens, e marks read',
  emptyTitle: 'All read',
  emptyText: 'Mentions, replies and changes to records you follow come here at once.',
  gone: 'No longer yours to see',
  more: 'Show more',
  others: '{{count}} earlier',
  failed: 'The notifications did not open.',
  given_one: 'made you the owner of one record',
  given_other: 'made you the owner of {{number}} records',
  kind: {
    MENTION: 'mentioned you',
    REPLY: 'replied',
    COMMENT: 'commented',
    ASSIGNMENT: 'made you the owner',
    CHANGE: 'changed the record',
    RUN: 'The run has ended',
    AUTOMATION: 'says:',
    WEBHOOK: 'A webhook was switched off: its receiver takes nothing',
  },
};
