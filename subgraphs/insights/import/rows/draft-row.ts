import type { Field, Module } from '#platform/catalog/define-module.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import { type ReadValue, readDay, readMoment, readNumber, readYesNo } from '#platform/import/read-value.ts';
import type { FileRow, ImportSettings } from '../import.table.ts';
import { ONLY_KEYS } from '../settings/fields.ts';

/** A row as it is to be written. */
export interface Draft {
  /** Which row of the file, from 0. */
  place: number;
  line: number;
  /** Texts of fields in the form of the wire; of what names something, as it stands in the file. Empty for none. */
  texts: Map<string, string>;
  faults: Fault[];
}

/** What a column becomes. */
export interface PlannedColumn {
  index: number;
  name: string;
  /** Null for what only finds records. */
  field: Field | null;
}

/** Which cell becomes which field. */
export function planColumns(module: Module, columns: readonly string[], settings: ImportSettings): PlannedColumn[] {
  return settings.columns.map(({ column, field: name }) => ({
    index: columns.indexOf(column),
    name,
    field: ONLY_KEYS.includes(name) ? null : (module.fields.find((field) => field.name === name) ?? null),
  }));
}

/** How rows of a file are read: their moments are by the company's clock. */
export interface RowPlan {
  columns: readonly PlannedColumn[];
  settings: ImportSettings;
  timeZone: string;
}

/** Reads the cells of a row; what is wrong with them is in `faults`. */
export function draftRow({ columns, settings, timeZone }: RowPlan, row: FileRow, place: number): Draft {
  const draft: Draft = { place, line: row.line, texts: new Map(), faults: [] };
  if (row.fault) draft.faults.push(fault('INVALID_VALUE', ['input'], {}, row.fault));
  for (const { index, name, field } of columns) {
    const text = row.cells[index] ?? '';
    const read = field && text ? readText(field, text, settings, timeZone) : { text };
    if ('fault' in read) draft.faults.push(read.fault);
    draft.texts.set(name, 'fault' in read ? '' : read.text);
  }
  return draft;
}

function readText(field: Field, text: string, settings: ImportSettings, timeZone: string): ReadValue {
  const path = ['input', field.name];
  switch (field.type) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'PERCENT':
      return readNumber(text, settings, path);
    case 'DATE':
      return readDay(text, settings, path);
    case 'DATETIME':
      return readMoment(text, settings, timeZone, path);
    case 'BOOLEAN':
      return readYesNo(text, path);
    default:
      return { text };
  }
}
