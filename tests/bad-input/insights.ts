import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Records of any module, views, cards, runs. */
export function insightsCases(given: Given): Case[] {
  return [...recordCases(given), ...filterCases(given), ...cardCases(given), ...runCases(given), ...massCases(given)];
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

const condition = (where: object) => ({ where });
const deep = (depth: number): object => (depth ? { all: [deep(depth - 1)] } : { field: 'name', operator: 'NOT_EMPTY' });

function filterCases({ mine, hidden, published, systemFilter }: Given): Case[] {
  const content: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    ['a long name', { name: long(101) }, 'TOO_LONG', 'input.name'],
    ['a name that is taken', { name: 'TAULU' }, 'NAME_TAKEN', 'input.name'],
    ['an unknown column', { columns: ['name', 'price'] }, 'UNKNOWN_FIELD', 'input.columns.1'],
    ['a column over no relation', { columns: ['name.name'] }, 'UNKNOWN_FIELD', 'input.columns.0'],
    ['a column five steps away', { columns: ['account.parent.parent.parent.name'] }, 'TOO_DEEP', 'input.columns.0'],
    ['41 columns', { columns: Array(41).fill('name') }, 'TOO_MANY', 'input.columns'],
    ['an unknown order', { sort: [{ field: 'price' }] }, 'UNKNOWN_FIELD', 'input.sort.0.field'],
    ['an order by long texts', { sort: [{ field: 'description' }] }, 'INVALID_SORT', 'input.sort.0.field'],
    ['six keys of order', { sort: Array(6).fill({ field: 'name' }) }, 'TOO_MANY', 'input.sort'],
    [
      'a condition on an unknown field',
      condition({ field: 'price', operator: 'IS', values: ['1'] }),
      'UNKNOWN_FIELD',
      'input.where.field',
    ],
    [
      'an operator that does not fit',
      condition({ all: [{ field: 'amount', operator: 'CONTAINS', values: ['1'] }] }),
      'INVALID_OPERATOR',
      'input.where.all.0.operator',
    ],
    ['no operator', condition({ field: 'name', values: ['x'] }), 'INVALID_OPERATOR', 'input.where.operator'],
    [
      'words for a number',
      condition({ any: [{ field: 'amount', operator: 'GT', values: ['much'] }] }),
      'INVALID_AMOUNT',
      'input.where.any.0.values.0',
    ],
    [
      'one end of a range',
      condition({ field: 'amount', operator: 'BETWEEN', values: ['1'] }),
      'INVALID_VALUE',
      'input.where.values',
    ],
    [
      'an unknown period',
      condition({ field: 'createdAt', operator: 'THIS', values: ['century'] }),
      'INVALID_VALUE',
      'input.where.values.0',
    ],
    ['two forms in one condition', condition({ all: [], field: 'name' }), 'INVALID_CONDITION', 'input.where'],
    ['conditions within conditions', condition(deep(9)), 'TOO_DEEP', `input.where${'.all.0'.repeat(9)}`],
    [
      '201 conditions',
      condition({ all: Array(201).fill({ field: 'name', operator: 'NOT_EMPTY' }) }),
      'TOO_MANY',
      'input.where',
    ],
  ];
  const layout = { columnField: 'stage', titleField: 'name', cardFields: [], columns: [] };
  const onBoard = (change: object) => ({ board: { ...layout, ...change } });
  const column = { value: 'mapping' };
  const layouts: Line[] = [
    ['columns by an unknown field', onBoard({ columnField: 'x' }), 'UNKNOWN_FIELD', 'input.board.columnField'],
    ['columns by a text', onBoard({ columnField: 'name' }), 'NOT_A_COLUMN_FIELD', 'input.board.columnField'],
    [
      'columns by a field over a relation',
      onBoard({ columnField: 'account.type' }),
      'NOT_A_COLUMN_FIELD',
      'input.board.columnField',
    ],
    ['lanes by an unknown field', onBoard({ laneField: 'x' }), 'UNKNOWN_FIELD', 'input.board.laneField'],
    ['lanes by a text', onBoard({ laneField: 'name' }), 'NOT_A_COLUMN_FIELD', 'input.board.laneField'],
    ['lanes by the columns’ field', onBoard({ laneField: layout.columnField }), 'CONFLICT', 'input.board.laneField'],
    ['a title that is not there', onBoard({ titleField: 'x' }), 'UNKNOWN_FIELD', 'input.board.titleField'],
    ['an unknown card field', onBoard({ cardFields: ['x'] }), 'UNKNOWN_FIELD', 'input.board.cardFields.0'],
    ['seven card fields', onBoard({ cardFields: Array(7).fill('name') }), 'TOO_MANY', 'input.board.cardFields'],
    ['a sum of an unknown field', onBoard({ sumField: 'x' }), 'UNKNOWN_FIELD', 'input.board.sumField'],
    ['a sum of texts', onBoard({ sumField: 'name' }), 'INVALID_VALUE', 'input.board.sumField'],
    ['a column twice', onBoard({ columns: [column, column] }), 'CONFLICT', 'input.board.columns.1.value'],
    [
      'a long title of a column',
      onBoard({ columns: [{ ...column, title: long(101) }] }),
      'TOO_LONG',
      'input.board.columns.0.title',
    ],
    [
      'a limit below nothing',
      onBoard({ columns: [{ ...column, limit: -1 }] }),
      'OUT_OF_RANGE',
      'input.board.columns.0.limit',
    ],
    [
      '201 columns',
      onBoard({ columns: Array.from({ length: 201 }, (_, index) => ({ value: `v${index}` })) }),
      'TOO_MANY',
      'input.board.columns',
    ],
  ];
  const one: Line[] = [
    ['no id', { id: 'omat' }, 'NOT_FOUND', 'input.id'],
    ['a record for a view', { id: mine.potential }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never('flt') }, 'NOT_FOUND', 'input.id'],
    ['somebody’s private view', { id: hidden.filter }, 'NOT_FOUND', 'input.id'],
    ['a view that somebody shares', { id: published }, 'NOT_OWNER', 'input.id'],
    ['the default list', { id: systemFilter }, 'SYSTEM_FILTER', 'input.id'],
  ];
  const good = { module: 'potentials', name: 'Uusi', columns: ['name'] };
  const forGroup = (sharedWithId?: string) => ({ visibility: 'GROUP', sharedWithId });
  const sharing: Line[] = [
    ['for a group, and none said', forGroup(), 'REQUIRED', 'input.sharedWithId'],
    ['for no group’s id', forGroup('pohjoinen'), 'NOT_FOUND', 'input.sharedWithId'],
    ['for a group that never was', forGroup(never('grp')), 'NOT_FOUND', 'input.sharedWithId'],
    ['for a person', forGroup(PERSON), 'NOT_FOUND', 'input.sharedWithId'],
  ];
  const comparison = { field: 'name', operator: 'NOT_EMPTY' };
  const blocks: Line[] = [
    ['both forms of conditions', { where: comparison, blocks: { all: [comparison] } }, 'CONFLICT', 'input.blocks'],
    [
      'a block with an unknown field',
      { blocks: { all: [comparison, { ...comparison, field: 'price' }] } },
      'UNKNOWN_FIELD',
      'input.blocks.all.1.field',
    ],
    [
      'a block with a value that does not fit',
      { blocks: { any: [{ field: 'amount', operator: 'GT', values: ['much'] }] } },
      'INVALID_AMOUNT',
      'input.blocks.any.0.values.0',
    ],
    [
      'a period that is none',
      { blocks: { period: { field: 'createdAt', operator: 'THIS', values: ['century'] } } },
      'INVALID_VALUE',
      'input.blocks.period.values.0',
    ],
    ['blocks of 201', { blocks: { all: Array(201).fill(comparison) } }, 'TOO_MANY', 'input.blocks'],
  ];
  return [
    ...refusals('createFilter', good, [
      ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a module that one may not read', { module: 'contacts' }, 'NOT_FOUND', 'input.module', 'kirjuri'],
      ...content,
      ...sharing,
      ...blocks,
      ['a board without settings', { presentation: 'KANBAN' }, 'REQUIRED', 'input.board'],
    ]),
    ...refusals('createFilter', { ...good, presentation: 'KANBAN' }, layouts),
    ...refusals('createFilter', good, layouts),
    ...refusals('updateFilter', { id: mine.filter, version: 1 }, [
      ...one,
      ['a stale version', { version: 2 }, 'STALE_VERSION', 'input.version'],
      ...content,
      ...layouts,
      ...sharing,
      ...blocks,
    ]),
    ...refusals('deleteFilter', { id: mine.filter }, one),
    ...refusals('setFilterUse', { filterId: mine.filter, isFavourite: true }, [
      ['no id', { filterId: 'omat' }, 'NOT_FOUND', 'input.filterId'],
      ['a record for a view', { filterId: mine.potential }, 'NOT_FOUND', 'input.filterId'],
      ['an id that never was', { filterId: never('flt') }, 'NOT_FOUND', 'input.filterId'],
      ['somebody’s private view', { filterId: hidden.filter }, 'NOT_FOUND', 'input.filterId'],
      ['the eleventh favourite', {}, 'TOO_MANY_FAVOURITES', 'input.isFavourite'],
    ]),
  ];
}

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
    ...refusals('massDelete', these, selections('MASS_EDIT_NOT_ALLOWED')),
    ...refusals('massRestore', these, [
      ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a token that only reads', {}, 'MASS_EDIT_NOT_ALLOWED', 'input.module', 'app'],
      ...idLines,
    ]),
    ...refusals('massFollow', { ...these, level: 'ALL' }, selections('FORBIDDEN')),
  ];
}
