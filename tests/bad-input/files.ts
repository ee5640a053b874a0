import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** What goes out in files and comes in by them. */
export function fileCases(given: Given): Case[] {
  return [...exportCases(), ...importCases(given)];
}

function exportCases(): Case[] {
  return refusals('exportList', { module: 'accounts', format: 'CSV' }, [
    ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
    ['a module that is closed to the role', { module: 'contacts' }, 'NOT_FOUND', 'input.module', 'kirjuri'],
    ['a role that may not export', {}, 'EXPORT_NOT_ALLOWED', 'input.module', 'kirjuri'],
    ['an unknown column', { columns: ['name', 'price'] }, 'UNKNOWN_FIELD', 'input.columns.1'],
    ['an order by long texts', { sort: [{ field: 'description' }] }, 'INVALID_SORT', 'input.sort.0.field'],
    ['201 ids', { ids: Array(201).fill(never('acc')) }, 'TOO_MANY', 'input.ids'],
    [
      'a condition on an unknown field',
      { where: { field: 'price', operator: 'IS', values: ['1'] } },
      'UNKNOWN_FIELD',
      'input.where.field',
    ],
  ]);
}

function importCases({ mine, files }: Given): Case[] {
  const settings = {
    columns: [{ column: 'Nimi', field: 'name' }],
    matchBy: ['name'],
    whenFound: 'UPDATE',
    whenNew: 'CREATE',
    decimalSign: 'COMMA',
    dateForm: 'DMY',
  };
  const set = (change: object) => ({ settings: { ...settings, ...change } });
  const columns = (...pairs: [string, string][]) =>
    set({ columns: pairs.map(([column, field]) => ({ column, field })), matchBy: [] });
  const at = 'input.settings';
  const read: Line[] = [
    ['a field that is not there', columns(['Nimi', 'price']), 'UNKNOWN_FIELD', `${at}.columns.0.field`],
    ['a field that nobody sets', columns(['Nimi', 'createdAt']), 'NOT_WRITABLE', `${at}.columns.0.field`],
    ['a field over a relation', columns(['Nimi', 'parent.name']), 'UNKNOWN_FIELD', `${at}.columns.0.field`],
    ['a column twice', columns(['Nimi', 'name'], ['Nimi', 'billingCountry']), 'CONFLICT', `${at}.columns.1.column`],
    ['a field twice', columns(['Nimi', 'name'], ['Maa', 'name']), 'CONFLICT', `${at}.columns.1.field`],
    ['a key without a column', set({ matchBy: ['businessId'] }), 'INVALID_VALUE', `${at}.matchBy.0`],
    ['a key twice', set({ matchBy: ['name', 'name'] }), 'CONFLICT', `${at}.matchBy.1`],
    ['six keys', set({ matchBy: Array(6).fill('name') }), 'TOO_MANY', `${at}.matchBy`],
    ['nothing to do', set({ whenFound: 'SKIP', whenNew: 'SKIP' }), 'INVALID_VALUE', `${at}.whenNew`],
  ];
  const file: Line[] = [
    ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
    ['a record for a file', { id: mine.account }, 'NOT_FOUND', 'input.id'],
    ['a file that never was', { id: never('imp') }, 'NOT_FOUND', 'input.id'],
    ['another’s file', { id: files.hidden }, 'NOT_FOUND', 'input.id'],
    ['a role that may not import', { id: files.clerks }, 'IMPORT_NOT_ALLOWED', 'input.id', 'kirjuri'],
    ['a token that only reads', {}, 'IMPORT_NOT_ALLOWED', 'input.id', 'app'],
    ['a file that is being brought in', { id: files.running }, 'CONFLICT', 'input.id'],
  ];
  return [
    ...refusals('previewImport', { id: files.mine, settings }, [
      ...file,
      ...read,
      ['a column that is not there', columns(['Hinta', 'name']), 'INVALID_VALUE', `${at}.columns.0.column`],
      ['no column for the name', columns(['Maa', 'billingCountry']), 'REQUIRED', `${at}.columns`],
    ]),
    ...refusals('startImport', { id: files.mine }, [...file, ['rows not checked', {}, 'REQUIRED', 'input.id']]),
    ...refusals('saveImportTemplate', { module: 'accounts', name: 'Uusi', shared: false, settings }, [
      ...read,
      ['a module that is not there', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a role that may not import', {}, 'IMPORT_NOT_ALLOWED', 'input.module', 'kirjuri'],
      ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
      ['a long name', { name: long(101) }, 'TOO_LONG', 'input.name'],
    ]),
    ...refusals('deleteImportTemplate', { id: files.sharedTemplate }, [
      ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
      ['a template that never was', { id: never('imt') }, 'NOT_FOUND', 'input.id'],
      ['another’s private template', { id: files.hiddenTemplate }, 'NOT_FOUND', 'input.id'],
      ['another’s shared template', {}, 'NOT_OWNER', 'input.id'],
    ]),
  ];
}
