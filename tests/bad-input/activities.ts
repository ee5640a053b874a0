import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Comments, following, notifications. What a comment may hold is tried further beside it. */
export function activitiesCases({ mine, hidden }: Given): Case[] {
  const record: Line[] = [
    ['no record', { recordId: 'x' }, 'NOT_FOUND', 'input.recordId'],
    ['a comment for a record', { recordId: mine.comment }, 'NOT_FOUND', 'input.recordId'],
    ['a record that never was', { recordId: never('pot') }, 'NOT_FOUND', 'input.recordId'],
    ['a record not one’s to see', { recordId: hidden.potential }, 'NOT_FOUND', 'input.recordId'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.recordId', 'app'],
  ];
  const text: Line[] = [
    ['blanks', { text: ' \n ' }, 'COMMENT_EMPTY', 'input.text'],
    ['a long text', { text: long(20_001) }, 'COMMENT_TOO_LONG', 'input.text'],
    ['no document', { text: undefined, body: { type: 'page' } }, 'INVALID_VALUE', 'input.body'],
    ['both forms', { body: { type: 'doc', content: [] } }, 'INVALID_VALUE', 'input.text'],
    ['a mention of nobody', { text: `@[${never('usr')}]` }, 'UNKNOWN_MENTION', 'input.text'],
  ];
  const comment: Line[] = [
    ['no comment', { id: 'x' }, 'NOT_FOUND', 'input.id'],
    ['a record for a comment', { id: mine.potential }, 'NOT_FOUND', 'input.id'],
    ['a comment that never was', { id: never('com') }, 'NOT_FOUND', 'input.id'],
    ['a comment not one’s to see', { id: hidden.comment }, 'NOT_FOUND', 'input.id'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  return [
    ...refusals('addComment', { recordId: mine.potential, text: 'Hei' }, [
      ...record,
      ...text,
      ['an answer to no comment', { parentId: 'x' }, 'NOT_FOUND', 'input.parentId'],
      ['an answer to a record', { parentId: mine.potential }, 'NOT_FOUND', 'input.parentId'],
      ['an answer to what never was', { parentId: never('com') }, 'NOT_FOUND', 'input.parentId'],
      ['an answer to a hidden comment', { parentId: hidden.comment }, 'NOT_FOUND', 'input.parentId'],
    ]),
    ...refusals('editComment', { id: mine.comment, text: 'Moi' }, [...comment, ...text]),
    ...refusals('deleteComment', { id: mine.comment }, comment),
    ...refusals('followRecord', { recordId: mine.potential, level: 'ALL' }, record),
    ...refusals('markRead', { all: true }, [
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
      ['nothing to mark', { all: null }, 'INVALID_VALUE', 'input'],
      ['two ways to say what', { recordId: mine.potential }, 'INVALID_VALUE', 'input'],
      ['no record', { all: null, recordId: 'x' }, 'INVALID_ID', 'input.recordId'],
      ['no notification', { all: null, ids: ['x'] }, 'INVALID_ID', 'input.ids.0'],
      ['a record for a notification', { all: null, ids: [mine.potential] }, 'INVALID_ID', 'input.ids.0'],
      ['a notification that never was', { all: null, ids: [never('ntf')] }, 'NOT_FOUND', 'input.ids.0'],
      ['201 notifications', { all: null, ids: Array(201).fill(never('ntf')) }, 'TOO_MANY', 'input.ids'],
    ]),
    ...refusals('setNotificationSetting', { kind: 'MENTION', email: 'NEVER' }, [
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
  ];
}
