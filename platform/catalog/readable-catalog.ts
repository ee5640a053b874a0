import { type Field, isCommon, type Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';

const made = new WeakMap<Catalog, Map<string, Catalog>>();

/**
 * The catalog as somebody may know it: what they may not read is not there, and so can be neither asked for, compared,
 * sorted by, counted nor written; what they may only read is not writable. `limits` are those of `access.field_limits()`,
 * such as `potentials.amount=NONE potentials.product=READ`; made once for all who share them.
 */
export function readableCatalog(whole: Catalog, limits: string): Catalog {
  if (!limits) return whole;
  const ofWhole = made.get(whole) ?? new Map<string, Catalog>();
  made.set(whole, ofWhole);
  const readable = ofWhole.get(limits) ?? limited(whole, limits);
  ofWhole.set(limits, readable);
  return readable;
}

type Level = 'NONE' | 'READ';

function limited(whole: Catalog, limits: string): Catalog {
  const levels = new Map(limits.split(' ').map((limit) => limit.split('=') as [string, Level]));
  const levelOf = ({ name: module }: Module, { name }: Field) => levels.get(`${module}.${name}`);
  const hidden = new Map(
    whole.modules.map((module) => [
      module.name,
      new Set(module.fields.filter((field) => levelOf(module, field) === 'NONE').map(({ column }) => column)),
    ]),
  );
  const modules = whole.modules.map((module) => {
    const readable = module.fields.flatMap((field) => {
      const level = levelOf(module, field);
      if (level === 'NONE') return [];
      return level === 'READ' ? { ...field, writable: false, locked: true } : field;
    });
    return withFields(module, readable);
  });
  return {
    modules,
    byName: new Map(modules.map((module) => [module.name, module])),
    byPrefix: new Map(modules.map((module) => [module.prefix, module])),
    hidden: (module) => hidden.get(module) ?? new Set(),
    options: whole.options,
    gone: new Map([...whole.gone].filter(([field]) => levels.get(field) !== 'NONE')),
    organisation: whole.organisation,
  };
}

/** A module with these of its fields, and nothing that rests on others. */
function withFields(module: Module, fields: Field[]): Module {
  const names = new Set(fields.map(({ name }) => name));
  const { board, defaultColumns } = module;
  const kept = (field: string | undefined) => (field && names.has(field) ? field : undefined);
  return {
    ...module,
    fields,
    defaultColumns: defaultColumns.filter((name) => names.has(name)),
    board:
      (board &&
        names.has(board.columnField) && {
          ...board,
          cardFields: board.cardFields.filter((name) => names.has(name)),
          sumField: kept(board.sumField),
          enteredField: kept(board.enteredField),
        }) ||
      null,
  };
}

/** Whether a role's right to a field may be less than the record's: what every record must have, whoever makes one must write. */
export function mayBeLimited({ alwaysFilled }: Field): boolean {
  return !alwaysFilled;
}

/** Whether a field may be hidden from a role: not what names a record, says whose it is and when it came, or what its amounts are in. */
export function mayBeHidden(module: Module, field: Field): boolean {
  const { name, format } = field;
  return mayBeLimited(field) && name !== module.titleField && !isCommon(field) && format !== 'currency';
}
