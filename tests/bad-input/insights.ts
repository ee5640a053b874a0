import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Records of any module, cards, runs. */
export function insightsCases(given: Given): Case[] {
  return [...recordCases(given), ...cardCases(given), ...runCases(given), ...massCases(given)];
}

const value = (field: string, text: string | null) => ({ values: [{ field, value: text }] });

function recordCases({ mine, hidden, readable }: Given): Case[] {
  const values: Line[] = [
    ['a field that is not there', value('price', '1'), 'UNKNOWN_FIELD', 'input.values.price'],
    ['a field over a relation', value('account.name', 'x'), 'UNKNOWN_FIELD', 'input.values.account.name'],
    ['SQL for a field', value('name = name; --', 'x'), 'UNKNOWN_FIELD', 'input.values.name = name; --'],
    ['what nobody sets', value('number', 'POT-1'), 'NOT_WRITABLE', 'input.values.number'],
    ['the sum that follows from others', value('weightedAmount', '1'), 'NOT_WRITABLE', 'input.values.weightedAmount'],
    ['an emptied name', value('name', ' '), 'REQUIRED', 'input.values.name'],
    ['a long name', value('name', long(201)), 'TOO_LONG', 'input.values.name'],
    ['an amount with a comma', value('amount', '12,50'), 'INVALID_AMOUNT', 'input.values.amount'],
    ['an amount beyond all numbers', value('amount', '1e309'), 'INVALID_AMOUNT', 'input.values.amount'],
    ['an amount that is no number', value('amount', 'NaN'), 'INVALID_AMOUNT', 'input.values.amount'],
    ['a negative amount', value('amount', '-1'), 'OUT_OF_RANGE', 'input.values.amount'],
    ['16 digits', value('amount', '1234567890123456'), 'OUT_OF_RANGE', 'input.values.amount'],
    ['three decimals', value('amount', '12.505'), 'TOO_MANY_DECIMALS', 'input.values.amount'],
    ['half a percent', value('probability', '0.5'), 'TOO_MANY_DECIMALS', 'input.values.probability'],
    ['words for a percentage', value('probability', 'lots'), 'INVALID_NUMBER', 'input.values.probability'],
    ['a day that is none', value('expectedCloseDate', '2026-02-30'), 'INVALID_DATE', 'input.values.expectedCloseDate'],
    ['a Finnish date', value('expectedCloseDate', '24.12.2026'), 'INVALID_DATE', 'input.values.expectedCloseDate'],
    ['an unknown stage', value('stage', 'dreaming'), 'INVALID_OPTION', 'input.values.stage'],
    ['a stage without its amount', value('stage', 'won'), 'STAGE_REQUIRES', 'input.values.amount'],
    ['an account that is no id', value('account', 'Kone'), 'INVALID_ID', 'input.values.account'],
    ['a contact for an account', value('account', mine.contact), 'INVALID_ID', 'input.values.account'],
    ['an account that never was', value('account', never('acc')), 'NOT_FOUND', 'input.values.account'],
    ['an account not one’s to see', value('account', hidden.account), 'NOT_FOUND', 'input.values.account'],
    ['an owner that is a record', value('owner', mine.account), 'INVALID_ID', 'input.values.owner'],
    ['a tag that is not there', value('tags', 'vip,kulta'), 'INVALID_OPTION', 'input.values.tags'],
  ];
  const named = (lines: Line[]): Line[] =>
    lines.map(([why, change, code, path]) => {
      const { values: given } = change as { values: { field: string }[] };
      const name = given[0]!.field === 'name' ? [] : [{ field: 'name', value: 'Uusi' }];
      return [why, { values: [...name, ...given] }, code, path];
    });
  const record = { id: mine.potential, version: 1, values: [{ field: 'description', value: 'x' }] };
  const one: Line[] = [
    ['no id', { id: '1; drop table' }, 'NOT_FOUND', 'input.id'],
    ['a person for a record', { id: PERSON }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never('pot') }, 'NOT_FOUND', 'input.id'],
    ['the id in another module', { id: mine.potential.replace('pot_', 'acc_') }, 'NOT_FOUND', 'input.id'],
    ['a record that is not one’s to see', { id: hidden.potential }, 'NOT_FOUND', 'input.id'],
    ['a record in the bin', { id: hidden.deleted }, 'NOT_FOUND', 'input.id'],
    ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
    ['a record that one may only read', { id: readable }, 'FORBIDDEN', 'input.id'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  const many: Line[] = [
    ['no id', { ids: ['abc'] }, 'NOT_FOUND', 'input.ids.0'],
    ['a person for a record', { ids: [PERSON] }, 'NOT_FOUND', 'input.ids.0'],
    ['an id that never was', { ids: [never('pot')] }, 'NOT_FOUND', 'input.ids.0'],
    ['the id in another module', { ids: [mine.potential.replace('pot_', 'acc_')] }, 'NOT_FOUND', 'input.ids.0'],
    ['201 ids', { ids: Array(201).fill(mine.potential) }, 'TOO_MANY', 'input.ids'],
  ];
  return [
    ...refusals('createRecord', { module: 'potentials' }, named(values)),
    ...refusals('createRecord', { module: 'potentials', ...value('name', 'Uusi') }, [
      ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a name that it lacks', { values: [] }, 'REQUIRED', 'input.values.name'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
      ['a role that makes none', { module: 'contacts', ...value('lastName', 'A') }, 'FORBIDDEN', 'input', 'kirjuri'],
    ]),
    ...refusals('updateRecord', record, [
      ...one,
      ...values,
      ['no stage', value('stage', null), 'REQUIRED', 'input.values.stage'],
      ['no owner', value('owner', null), 'REQUIRED', 'input.values.owner'],
      ['no currency', value('currency', null), 'REQUIRED', 'input.values.currency'],
    ]),
    ...refusals('deleteRecords', { ids: [] }, [
      ...many,
      ['a record not one’s to see', { ids: [hidden.potential] }, 'NOT_FOUND', 'input.ids.0'],
      ['a record in the bin', { ids: [hidden.deleted] }, 'NOT_FOUND', 'input.ids.0'],
      ['a record that one may only read', { ids: [readable] }, 'FORBIDDEN', 'input.ids.0'],
      ['an account with open potentials', { ids: [mine.account] }, 'HAS_DEPENDENTS', 'input.ids.0'],
    ]),
    ...refusals('restoreRecords', { ids: [] }, [
      ...many,
      ['a record that is not in the bin', { ids: [mine.potential] }, 'NOT_FOUND', 'input.ids.0'],
      ['a record not one’s to see', { ids: [hidden.deleted] }, 'NOT_FOUND', 'input.ids.0'],
    ]),
    ...refusals('purgeRecords', { ids: [] }, [
      ...many.map(([why, change, code, path]): Line => [why, change, code, path, 'boss']),
      ['a record that is not in the bin', { ids: [mine.potential] }, 'NOT_FOUND', 'input.ids.0', 'boss'],
      ['somebody who is no administrator', { ids: [hidden.deleted] }, 'FORBIDDEN', 'input.ids.0'],
    ]),
    ...refusals('visitRecord', { recordId: mine.potential }, [
      ['no id', { recordId: 'x' }, 'NOT_FOUND', 'input.recordId'],
      ['a person for a record', { recordId: PERSON }, 'NOT_FOUND', 'input.recordId'],
      ['an id that never was', { recordId: never('pot') }, 'NOT_FOUND', 'input.recordId'],
      ['a record not one’s to see', { recordId: hidden.potential }, 'NOT_FOUND', 'input.recordId'],
    ]),
  ];
}

/** An id of a person, which is no record. */
const PERSON = never('usr');

function cardCases({ mine, hidden, readable }: Given): Case[] {
  const move = { boardId: mine.board, recordId: mine.potential, version: 1, toColumn: 'mapping' };
  return refusals('moveCard', move, [
    ['no board', { boardId: 'x' }, 'NOT_FOUND', 'input.boardId'],
    ['a record for a board', { boardId: mine.potential }, 'NOT_FOUND', 'input.boardId'],
    ['a list for a board', { boardId: mine.filter }, 'NOT_FOUND', 'input.boardId'],
    ['a board that never was', { boardId: never('flt') }, 'NOT_FOUND', 'input.boardId'],
    ['somebody’s private view', { boardId: hidden.filter }, 'NOT_FOUND', 'input.boardId'],
    ['no record', { recordId: 'x' }, 'NOT_FOUND', 'input.recordId'],
    ['a record of another module', { recordId: mine.account }, 'NOT_FOUND', 'input.recordId'],
    ['a record that never was', { recordId: never('pot') }, 'NOT_FOUND', 'input.recordId'],
    ['a record not one’s to see', { recordId: hidden.potential }, 'NOT_FOUND', 'input.recordId'],
    ['a record that one may only read', { recordId: readable }, 'FORBIDDEN', 'input.recordId'],
    [
      'another column for a record that one may only read',
      { recordId: readable, toColumn: 'quoted' },
      'FORBIDDEN',
      'input.recordId',
    ],
    ['a token that only reads', { toColumn: 'quoted' }, 'FORBIDDEN', 'input.recordId', 'app'],
    [
      'a card that somebody has moved meanwhile',
      { recordId: mine.moved, toColumn: 'negotiation' },
      'VERSION_CONFLICT',
      'input.version',
    ],
    ['an unknown column', { toColumn: 'dreaming' }, 'INVALID_OPTION', 'input.toColumn'],
    ['no column', { toColumn: null }, 'REQUIRED', 'input.toColumn'],
    ['a column without its amount', { toColumn: 'won' }, 'STAGE_REQUIRES', 'input.values.amount'],
    ['no card to stand below', { after: 'x' }, 'INVALID_ID', 'input.after'],
    ['an account to stand below', { after: mine.account }, 'INVALID_ID', 'input.after'],
    ['no card to stand above', { before: 'x' }, 'INVALID_ID', 'input.before'],
    ['an account to stand above', { before: mine.account }, 'INVALID_ID', 'input.before'],
    ['a value that the field cannot have', value('amount', 'x'), 'INVALID_AMOUNT', 'input.values.amount'],
    ['a field that is not there', value('price', '1'), 'UNKNOWN_FIELD', 'input.values.price'],
    ['an account not one’s to see', value('account', hidden.account), 'NOT_FOUND', 'input.values.account'],
  ]);
}

function runCases({ mine, runs }: Given): Case[] {
  const any: Line[] = [
    ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
    ['a record for a run', { id: mine.potential }, 'NOT_FOUND', 'input.id'],
    ['a run that never was', { id: never('run') }, 'NOT_FOUND', 'input.id'],
    ['another’s run', { id: runs.hidden }, 'NOT_FOUND', 'input.id'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  return [
    ...refusals('cancelRun', { id: runs.open }, [
      ...any,
      ['a run that has ended', { id: runs.old }, 'RUN_ENDED', 'input.id'],
    ]),
    ...refusals('undoRun', { id: runs.old }, [
      ...any,
      ['a run that has not ended', { id: runs.open }, 'RUN_NOT_ENDED', 'input.id'],
      ['a run that did nothing', { id: runs.empty }, 'NOT_UNDOABLE', 'input.id'],
      ['a run of long ago', {}, 'UNDO_TOO_LATE', 'input.id'],
    ]),
  ];
}

function massCases({ mine, hidden }: Given): Case[] {
  const idLines: Line[] = [
    ['no records', { ids: [] }, 'REQUIRED', 'input.ids'],
    ['no id', { ids: ['abc'] }, 'NOT_FOUND', 'input.ids.0'],
    ['a record of another module', { ids: [mine.potential, mine.account] }, 'NOT_FOUND', 'input.ids.1'],
    ['5,001 records', { ids: Array(5_001).fill(mine.potential) }, 'TOO_MANY', 'input.ids'],
  ];
  const selections = (allowed: string): Line[] => [
    ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
    ['a token that only reads', {}, allowed, 'input.module', 'app'],
    ...idLines,
    ['records and conditions', { search: 'x' }, 'INVALID_SELECTION', 'input.ids'],
    ['a record left out that is none', { ids: null, except: ['x'] }, 'NOT_FOUND', 'input.except.0'],
    ['5,001 left out', { ids: null, except: Array(5_001).fill(mine.potential) }, 'TOO_MANY', 'input.except'],
    [
      'a condition on an unknown field',
      { ids: null, where: { field: 'price', operator: 'EMPTY' } },
      'UNKNOWN_FIELD',
      'input.where.field',
    ],
  ];
  const these = { module: 'potentials', ids: [mine.potential] };
  return [
    ...refusals('massEdit', { ...these, ...value('nextStep', 'Soita') }, [
      ...selections('MASS_EDIT_NOT_ALLOWED'),
      ['no values', { values: [] }, 'REQUIRED', 'input.values'],
      ['a field that is not there', value('price', '1'), 'UNKNOWN_FIELD', 'input.values.price'],
      ['what nobody sets', value('number', 'POT-1'), 'NOT_WRITABLE', 'input.values.number'],
      ['an emptied name', value('name', null), 'REQUIRED', 'input.values.name'],
      ['an amount with a comma', value('amount', '12,50'), 'INVALID_AMOUNT', 'input.values.amount'],
      ['an account not one’s to see', value('account', hidden.account), 'NOT_FOUND', 'input.values.account'],
    ]),
    ...refusals('massTag', { ...these, add: ['vip'] }, [
      ...selections('MASS_EDIT_NOT_ALLOWED'),
      ['no tags', { add: [] }, 'REQUIRED', 'input.add'],
      ['a tag that is not there', { add: ['vip', 'kulta'] }, 'INVALID_OPTION', 'input.add.1'],
      ['a tag given and taken away', { remove: ['messu', 'vip'] }, 'INVALID_VALUE', 'input.remove.1'],
      ['51 tags', { remove: Array(51).fill('messu') }, 'TOO_MANY', 'input.remove'],
    ]),
    ...refusals('massDelete', these, selections('MASS_EDIT_NOT_ALLOWED')),
    ...refusals('massRestore', these, [
      ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a token that only reads', {}, 'MASS_EDIT_NOT_ALLOWED', 'input.module', 'app'],
      ...idLines,
    ]),
    ...refusals('massFollow', { ...these, level: 'ALL' }, selections('FORBIDDEN')),
  ];
}
