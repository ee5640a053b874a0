import type { Field, Module } from '#platform/catalog/define-module.ts';
import { detectWriting } from '#platform/import/detect-writing.ts';
import type { FileColumn, FileForm, ImportSettings } from '../import.table.ts';
import { isKey, ONLY_KEYS, settableFields } from './fields.ts';

/** What is to be made of a file, as far as its heading and its cells tell. */
export function proposeSettings(module: Module, columns: readonly FileColumn[], format: FileForm): ImportSettings {
  const fields = fieldsByColumn(module, columns);
  const samples = columns.flatMap((column) => column.samples);
  return {
    columns: [...fields].map(([column, field]) => ({ column, field })),
    matchBy: keysAmong(module, [...fields.values()]),
    whenFound: 'UPDATE',
    whenNew: 'CREATE',
    emptyCells: 'KEEP',
    ...(format.kind === 'EXCEL'
      ? { decimalSign: 'POINT', dateForm: detectWriting(samples, { semicolons: false }).dateForm }
      : detectWriting(samples, { semicolons: format.delimiter === ';' })),
  };
}

/** The first column that is called like a field becomes it; what only resembles a name comes after what is the same. */
function fieldsByColumn(module: Module, columns: readonly FileColumn[]): Map<string, string> {
  const names = namesOfFields(module);
  const found = new Map<string, string>();
  for (const fits of [isSame, isAlike]) {
    for (const { name } of columns) {
      if (found.has(name)) continue;
      const heading = plain(name.replace(/ \(\d+\)$/, ''));
      const free = names.filter(([field]) => ![...found.values()].includes(field));
      const [field] = free.find(([, called]) => called.some((each) => fits(heading, each))) ?? [];
      if (field) found.set(name, field);
    }
  }
  return new Map(columns.flatMap(({ name }) => (found.has(name) ? [[name, found.get(name)!]] : [])));
}

const isSame = (heading: string, name: string) => heading === name;
/** A short name is part of too many words. */
const isAlike = (heading: string, name: string) =>
  Math.min(heading.length, name.length) >= 5 && (heading.startsWith(name) || name.startsWith(heading));

function namesOfFields(module: Module): [field: string, names: string[]][] {
  const named = ({ name, label }: Field): [string, string[]] => [name, [name, label.fi, label.en].map(plain)];
  const number = module.fields.find(({ name }) => name === 'number');
  return [['id', ['id', 'tunniste']], ...(number ? [named(number)] : []), ...settableFields(module).map(named)];
}

/** `Y-tunnus*` and `Y tunnus` are the same. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const FORMS_OF_KEYS = new Set<Field['format']>(['businessId', 'vatId', 'email']);

/** What there is only one of; the name where there is nothing else. */
function keysAmong(module: Module, mapped: readonly string[]): string[] {
  const unique = module.fields.filter(({ format }) => FORMS_OF_KEYS.has(format)).map(({ name }) => name);
  const keys = [...ONLY_KEYS, ...unique].filter((name) => mapped.includes(name));
  if (keys.length) return keys;
  return mapped.includes(module.titleField) && isKey(module, module.titleField) ? [module.titleField] : [];
}
