import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

const condition = (where: object) => ({ where });
const deep = (depth: number): object => (depth ? { all: [deep(depth - 1)] } : { field: 'name', operator: 'NOT_EMPTY' });

/** Views, with their conditions, boards and sharing. */
export function viewCases({ mine, hidden, published, systemFilter }: Given): Case[] {
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
    ['for a person', forGroup(never('usr')), 'NOT_FOUND', 'input.sharedWithId'],
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
