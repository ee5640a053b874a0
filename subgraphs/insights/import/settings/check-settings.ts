import type { Module } from '#platform/catalog/define-module.ts';
import { type Fault, fault, Refusal } from '#platform/errors/user-error.ts';
import type { ImportSettingsInput } from '../../generated/resolvers.ts';
import type { ImportSettings } from '../import.table.ts';
import { isKey, ONLY_KEYS, settableFields } from './fields.ts';

const AT = ['input', 'settings'];
const MOST_KEYS = 5;

/**
 * Settings in the form in which they are kept. Refuses with UNKNOWN_FIELD, NOT_WRITABLE, CONFLICT (a field or column twice),
 * INVALID_VALUE (columns and keys that are none), REQUIRED, TOO_MANY. `columns` are the file's; a template has none.
 */
export function checkSettings(
  module: Module,
  input: ImportSettingsInput,
  columns: readonly string[] | null,
  mayCreate: boolean,
): ImportSettings {
  const unfit = [
    ...input.columns.flatMap((_, index) => columnFaults(module, input, index, columns)),
    ...keyFaults(module, input),
  ];
  const faults = unfit.length ? unfit : rowFaults(module, input, columns !== null, mayCreate);
  if (faults.length) throw new Refusal(faults);
  return {
    columns: input.columns.map(({ column, field }) => ({ column, field })),
    matchBy: [...input.matchBy],
    whenFound: input.whenFound,
    whenNew: input.whenNew,
    emptyCells: input.emptyCells ?? 'KEEP',
    decimalSign: input.decimalSign,
    dateForm: input.dateForm,
  };
}

function columnFaults(
  module: Module,
  input: ImportSettingsInput,
  index: number,
  columns: readonly string[] | null,
): Fault[] {
  const { column, field: name } = input.columns[index]!;
  const at = [...AT, 'columns', String(index)];
  const before = input.columns.slice(0, index);
  if (columns && !columns.includes(column))
    return [fault('INVALID_VALUE', [...at, 'column'], { column }, 'IMPORT_UNKNOWN_COLUMN')];
  if (before.some((one) => one.column === column)) return [fault('CONFLICT', [...at, 'column'])];
  if (before.some((one) => one.field === name)) return [fault('CONFLICT', [...at, 'field'], {}, 'IMPORT_FIELD_TWICE')];
  if (ONLY_KEYS.includes(name) || settableFields(module).some((field) => field.name === name)) return [];
  const known = module.fields.some((field) => field.name === name);
  return [known ? fault('NOT_WRITABLE', [...at, 'field']) : fault('UNKNOWN_FIELD', [...at, 'field'], { field: name })];
}

function keyFaults(module: Module, { matchBy, columns }: ImportSettingsInput): Fault[] {
  if (matchBy.length > MOST_KEYS) return [fault('TOO_MANY', [...AT, 'matchBy'], { max: MOST_KEYS })];
  return matchBy.flatMap((name, index): Fault[] => {
    const at = [...AT, 'matchBy', String(index)];
    if (!columns.some(({ field }) => field === name)) return [fault('INVALID_VALUE', at, {}, 'IMPORT_KEY_UNMAPPED')];
    if (matchBy.indexOf(name) < index) return [fault('CONFLICT', at)];
    return isKey(module, name) ? [] : [fault('INVALID_VALUE', at)];
  });
}

/** Whether anything can come of rows. What a new record must have is a column's, but where a template leaves that open. */
function rowFaults(
  module: Module,
  { columns, matchBy, whenFound, whenNew }: ImportSettingsInput,
  whole: boolean,
  mayCreate: boolean,
): Fault[] {
  if (whenNew === 'SKIP' && (whenFound === 'SKIP' || !matchBy.length))
    return [fault('INVALID_VALUE', [...AT, 'whenNew'], {}, 'IMPORT_NOTHING')];
  if (whenNew === 'SKIP' || !whole) return [];
  if (!mayCreate) return [fault('FORBIDDEN', [...AT, 'whenNew'], {}, 'IMPORT_MAY_NOT_CREATE')];
  return settableFields(module)
    .filter(({ name, required }) => required && !columns.some(({ field }) => field === name))
    .map(({ label }) => fault('REQUIRED', [...AT, 'columns'], { field: label }, 'IMPORT_REQUIRED'));
}
