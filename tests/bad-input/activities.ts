import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Events and tasks, comments, following, notifications. What a comment may hold is tried further beside it. */
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
  const which: Line[] = [
    ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never('act') }, 'NOT_FOUND', 'input.id'],
    ['an activity not one’s to see', { id: hidden.activity }, 'NOT_FOUND', 'input.id'],
    ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  const activity: Line[] = [
    ['a subject of blanks', { subject: ' ' }, 'REQUIRED', 'input.subject'],
    ['a long subject', { subject: long(256) }, 'TOO_LONG', 'input.subject'],
    ['a long place', { location: long(256) }, 'TOO_LONG', 'input.location'],
    ['an unknown priority', { priority: 'x' }, 'INVALID_OPTION', 'input.priority'],
    ['an unknown status', { status: 'x' }, 'INVALID_OPTION', 'input.status'],
    ['a contact for an account', { accountId: mine.contact }, 'INVALID_ID', 'input.accountId'],
    ['a contact not one’s to see', { contactId: hidden.contact }, 'NOT_FOUND', 'input.contactId'],
    [
      'a record not one’s to see',
      { relatedIds: [mine.potential, hidden.potential] },
      'NOT_FOUND',
      'input.relatedIds.1',
    ],
    ['no record', { relatedIds: ['x'] }, 'NOT_FOUND', 'input.relatedIds.0'],
    ['51 records', { relatedIds: Array(51).fill(mine.potential) }, 'TOO_MANY', 'input.relatedIds'],
  ];
  const due: Line[] = [
    ['no time of day', { dueDate: '2027-02-01', dueTime: '24:00' }, 'INVALID_TIME', 'input.dueTime'],
    ['a time without a day', { dueTime: '10:00' }, 'TIME_WITHOUT_DATE', 'input.dueTime'],
    ['a type of events', { type: 'call' }, 'TYPE_OF_OTHER_KIND', 'input.type'],
    ['a status of events', { status: 'held' }, 'STATUS_OF_OTHER_KIND', 'input.status'],
  ];
  const noMaker: Line = ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'];
  const meeting = {
    subject: 'Tapaaminen',
    type: 'call',
    startsAt: '2027-02-01T08:00:00Z',
    endsAt: '2027-02-01T09:00:00Z',
  };
  return [
    ...refusals('createTask', { subject: 'Soita' }, [...activity, ...due, noMaker]),
    ...refusals('createEvent', meeting, [
      ...activity,
      ['an end before the beginning', { endsAt: '2027-02-01T07:00:00Z' }, 'END_BEFORE_START', 'input.endsAt'],
      ['no beginning', { startsAt: null }, 'REQUIRED', 'input.startsAt'],
      ['no type', { type: null }, 'TYPE_REQUIRED', 'input.type'],
      ['no first day', { allDay: true, startsAt: null, endsAt: null }, 'REQUIRED', 'input.startDate'],
      noMaker,
    ]),
    ...refusals('updateActivity', { id: mine.task, version: 1 }, [
      ...which,
      ...activity,
      ...due,
      ['a beginning of a task', { startsAt: '2027-02-01T07:00:00Z' }, 'ONLY_OF_EVENTS', 'input.startsAt'],
      ['an emptied status', { status: null }, 'REQUIRED', 'input.status'],
      ['an emptied subject', { subject: null }, 'REQUIRED', 'input.subject'],
    ]),
    ...refusals('completeActivity', { id: mine.event, version: 1 }, [
      ...which,
      ['a status in which it is not done', { status: 'planned' }, 'NOT_DONE', 'input.status'],
      ['a status of tasks', { status: 'done' }, 'STATUS_OF_OTHER_KIND', 'input.status'],
      ['an unknown outcome', { outcome: 'x' }, 'INVALID_OPTION', 'input.outcome'],
      [
        'a follow-up of what is not done',
        { status: 'planned', followUp: {} },
        'FOLLOW_UP_NEEDS_DONE',
        'input.followUp',
      ],
      ['a follow-up at no time', { followUp: {} }, 'REQUIRED', 'input.followUp.startsAt'],
    ]),
    ...refusals('deleteActivity', { id: mine.task, version: 1 }, which),
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
