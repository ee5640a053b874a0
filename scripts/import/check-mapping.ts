import type { Field, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { columnsOf } from './evaluate.ts';
import { type Mapping, MappingError, type RecordMapping, type Step, type ValueSource } from './mapping.ts';
import { columnsOfFile, FileError } from './read-rows.ts';

/** Checks a mapping against the files and the catalog. Throws `MappingError` with every fault. */
export async function checkMapping(name: string, mapping: Mapping, folder: string, catalog: Catalog): Promise<void> {
  const faults: string[] = [];
  for (const [place, step] of mapping.steps.entries()) {
    const at = `steps[${place}]`;
    faults.push(...(await columnFaults(at, step, folder, mapping)));
    if (step.records) faults.push(...recordFaults(`${at}.records`, step.records, catalog));
  }
  if (faults.length) throw new MappingError(name, faults);
}

async function columnFaults(at: string, step: Step, folder: string, { csv }: Mapping): Promise<string[]> {
  try {
    const columns = await columnsOfFile(folder, step.file, csv);
    const used = new Set([...Object.keys(step.columns), ...sourcesOf(step).flatMap(columnsOf)]);
    const missing = [...used].filter((column) => !columns.includes(column));
    return missing.map((column) => `${at}: ${step.file} has no column “${column}”; it has ${columns.join(', ')}`);
  } catch (error) {
    if (error instanceof FileError) return [`${at}: ${error.message}`];
    throw error;
  }
}

function sourcesOf({ roles, groups, users, records }: Step): ValueSource[] {
  const people = users && [users.key, users.name, users.email, users.title, users.role, ...users.groups];
  const sources = people ?? (roles && [roles.name, roles.below]) ?? (groups && [groups.name]);
  return (sources ?? [records!.key, ...Object.values(records!.fields)]).filter((source) => source !== undefined);
}

function recordFaults(at: string, { module: name, fields }: RecordMapping, catalog: Catalog): string[] {
  const module = catalog.byName.get(name);
  if (!module)
    return [`${at}.module: there is no module “${name}”; there are ${[...catalog.byName.keys()].join(', ')}`];
  const missing = module.fields.filter((field) => field.required && field.writable && !(field.name in fields));
  return [
    ...missing.map((field) => `${at}.fields: ${field.name} is required`),
    ...Object.entries(fields).flatMap(([field, source]) => fieldFaults(`${at}.fields.${field}`, field, source, module)),
  ];
}

function fieldFaults(at: string, name: string, { record, user, group, create }: ValueSource, module: Module): string[] {
  const field = module.fields.find((candidate) => candidate.name === name);
  if (!field)
    return [`${at}: ${module.name} has no such field; it has ${module.fields.map((one) => one.name).join(', ')}`];
  const isPerson = field.type === 'PRINCIPAL' || field.type === 'USER';
  const rules: [boolean, string][] = [
    [!isSettable(field), 'is set by the system'],
    [Boolean(record) && field.type !== 'RELATION', '`record` is for fields that name records'],
    [Boolean(user) && !isPerson, '`user` is for owners and other people'],
    [Boolean(group) && field.type !== 'PRINCIPAL', '`group` is for owners'],
    [Boolean(create) && field.type !== 'PICKLIST', '`create` is for picklists'],
  ];
  return rules.filter(([broken]) => broken).map(([, text]) => `${at}: ${text}`);
}

/** Times that the system keeps may be told by an import. */
function isSettable({ writable, type, name }: Field): boolean {
  return writable || (type === 'DATETIME' && name !== 'modifiedAt');
}
