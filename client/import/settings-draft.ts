import type { Module } from '#client/catalog/catalog.ts';
import type { Settings } from './import.documents.ts';

/** A choice of a select. */
export interface Choice {
  value: string;
  label: string;
}

/** What a column may become: what only finds records first, then what people may write. */
export function fieldChoices(module: Module, idLabel: string): Choice[] {
  const number = module.fields.find(({ name }) => name === 'number');
  return [
    { value: 'id', label: idLabel },
    ...(number ? [{ value: number.name, label: number.label }] : []),
    ...module.fields
      .filter(({ writable }) => writable)
      .map((field) => ({ value: field.name, label: told(module, field) })),
  ];
}

/** Two fields of one name are told apart by their groups: `Maa (Toimitusosoite)`. */
function told({ fields }: Module, { name, label, groupLabel }: Module['fields'][number]): string {
  const twins = fields.some((other) => other.name !== name && other.label === label);
  return twins ? `${label} (${groupLabel})` : label;
}

const KEY_TYPES = new Set(['TEXT', 'EMAIL', 'PHONE', 'URL', 'INTEGER']);

/** The fields by which rows may find their records: those that a column becomes, and of a fitting type. */
export function keyChoices(module: Module, { columns }: Settings, choices: readonly Choice[]): Choice[] {
  const isKey = (name: string) =>
    name === 'id' || KEY_TYPES.has(module.fields.find((field) => field.name === name)?.type ?? '');
  return choices.filter(({ value }) => isKey(value) && columns.some(({ field }) => field === value));
}

/** Gives a column another field, or none; a key that no column has any more is no key. */
export function withField(settings: Settings, column: string, field: string | null): Settings {
  const others = settings.columns.filter((one) => one.column !== column && one.field !== field);
  const columns = field ? [...others, { __typename: 'ImportColumnField' as const, column, field }] : others;
  const matchBy = settings.matchBy.filter((key) => columns.some((one) => one.field === key));
  return { ...settings, columns, matchBy };
}

/** The settings of a template, as far as the file has its columns. */
export function fromTemplate(template: Settings, names: readonly string[]): Settings {
  const columns = template.columns.filter(({ column }) => names.includes(column));
  const matchBy = template.matchBy.filter((key) => columns.some(({ field }) => field === key));
  return { ...template, columns, matchBy };
}
