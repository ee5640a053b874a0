import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { ORGANISATION, type Organisation, UNSET } from '../organisation.ts';
import type { Field, Label, LayoutGroup, Module } from './define-module.ts';

/** A value of a picklist. */
export type Option = {
  value: string;
  label: Label;
  hue: string | null;
  /** Whether it may be chosen; records that have it keep it. */
  active: boolean;
};

/** The catalog as the database has it: every module, by name and by prefix. */
export interface Catalog {
  modules: Module[];
  byName: Map<string, Module>;
  byPrefix: Map<string, Module>;
  /** Columns of a module that the actor may not read; none in the catalog as the database has it. */
  hidden(module: string): ReadonlySet<string>;
  /** Options of a picklist, in order; of tags those of the module and those of all, by their names. */
  options(module: string, field: string): Option[];
  /** What fields were called that nobody has now: removed ones, and those that lead to a module that is switched off. By `module.field`. */
  gone: ReadonlyMap<string, Label>;
  /** What holds for the whole company. */
  organisation: Organisation;
}

/** A declared module as the catalog has it. */
export function moduleIn({ byName }: Catalog, { name }: Module): Module {
  const module = byName.get(name);
  if (!module) throw new Error(`The module ${name} is not in the catalog`);
  return module;
}

const NONE: ReadonlySet<string> = new Set();

/** Reads the catalog: three statements, whatever its size. */
export async function readCatalog(tx: Tx): Promise<Catalog> {
  const [modules, fields, options] = await Promise.all([
    tx.execute<ModuleRow>(sql`
      select m.*, coalesce(s.disabled, false) as disabled, s.layout,
        (select to_jsonb(o) from (${ORGANISATION}) o) as organisation
      from catalog.module m left join catalog.module_setting s on s.module = m.name order by m.position`),
    tx.execute<FieldRow>(sql`
      select f.*, coalesce(s.label, f.label) as shown_label, s.required as set_required, coalesce(s.unique_values, false) as unique_values
      from catalog.field f left join catalog.field_setting s on s.module = f.module and s.field = f.name
      order by f.module, f.group_key = 'system', f.position`),
    tx.execute<OptionRow>(
      sql`select module, field, value, label, hue, active from catalog.option where merged_into is null order by module, field, position, value`,
    ),
  ]);
  const optionsOf = optionsByField(modules, options);
  const off = new Set(modules.filter(({ disabled }) => disabled).map(({ name }) => name));
  // What leads to a module that is switched off leads nowhere.
  const isGone = (row: FieldRow) => row.removed_at !== null || off.has(row.related_module ?? '');
  const fieldsOf = Map.groupBy(
    fields.filter((row) => !isGone(row)),
    (row) => row.module,
  );
  const list = modules.map((row) => toModule(row, fieldsOf.get(row.name) ?? []));
  return {
    modules: list,
    byName: new Map(list.map((module) => [module.name, module])),
    byPrefix: new Map(list.map((module) => [module.prefix, module])),
    hidden: () => NONE,
    options: (module, field) => optionsOf.get(`${module}.${field}`) ?? NO_OPTIONS,
    gone: new Map(fields.filter(isGone).map(({ module, name, shown_label: label }) => [`${module}.${name}`, label])),
    organisation: modules[0]?.organisation ?? UNSET,
  };
}

const NO_OPTIONS: Option[] = [];

/** The module of tags that records of any module may have. */
export const ANY_MODULE = '*';

/** Options by module and field; the tags of all modules are each one's. */
function optionsByField(modules: readonly ModuleRow[], options: readonly OptionRow[]): Map<string, Option[]> {
  const own = Map.groupBy(options, ({ module, field }) => `${module}.${field}`);
  const shared = own.get(`${ANY_MODULE}.tags`) ?? [];
  for (const { name } of modules) {
    const tags = [...(own.get(`${name}.tags`) ?? []), ...shared];
    own.set(
      `${name}.tags`,
      tags.toSorted((one, other) => one.label.fi.localeCompare(other.label.fi, 'fi')),
    );
  }
  return own;
}

function toModule(row: ModuleRow, fields: FieldRow[]): Module {
  return {
    name: row.name,
    subgraph: row.subgraph,
    typeName: row.type_name,
    prefix: row.prefix,
    table: row.table_name,
    position: row.position,
    icon: row.icon,
    label: row.label,
    singular: row.singular,
    titleField: row.title_field,
    defaultColumns: row.default_columns,
    board: row.board,
    duplicates: row.duplicates,
    groups: {
      ...Object.fromEntries(fields.map((field) => [field.group_key, field.group_label])),
      ...Object.fromEntries((row.layout ?? []).map(({ key, label }) => [key, label])),
    },
    fields: laidOut(fields.map(toField), row.layout),
    layout: row.layout,
    disabled: row.disabled,
  };
}

/** Fields in the groups and the order of a layout; those that it does not name come after, as they are declared. */
function laidOut(fields: Field[], layout: LayoutGroup[] | null): Field[] {
  if (!layout) return fields;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const placed = layout.flatMap(({ key, fields: names }) =>
    names.flatMap((name) => {
      const field = byName.get(name);
      byName.delete(name);
      return field ? { ...field, group: key } : [];
    }),
  );
  return [...placed, ...byName.values()];
}

function toField(row: FieldRow): Field {
  return {
    name: row.name,
    type: row.type,
    column: row.column_name,
    label: row.shown_label,
    group: row.group_key,
    required: row.set_required ?? row.required,
    alwaysFilled: row.required && !row.custom,
    unique: row.unique_values,
    custom: row.custom,
    fixedOptions: row.fixed_options,
    ordinal: row.ordinal,
    writable: row.writable,
    maxLength: row.max_length,
    scale: row.scale,
    minimum: row.minimum === null ? null : Number(row.minimum),
    maximum: row.maximum === null ? null : Number(row.maximum),
    format: row.format,
    relatedModule: row.related_module,
    columnField: row.column_field,
    derivedFrom: row.derived_from,
    locked: false,
  };
}

type ModuleRow = {
  name: string;
  subgraph: string;
  type_name: string;
  prefix: string;
  table_name: string;
  position: number;
  icon: string;
  label: Label;
  singular: Label;
  title_field: string;
  default_columns: string[];
  board: Module['board'];
  duplicates: Module['duplicates'];
  disabled: boolean;
  layout: LayoutGroup[] | null;
  organisation: Organisation | null;
};

type FieldRow = {
  module: string;
  name: string;
  type: Field['type'];
  column_name: string;
  shown_label: Label;
  group_key: string;
  group_label: Label;
  required: boolean;
  set_required: boolean | null;
  unique_values: boolean;
  custom: boolean;
  fixed_options: boolean;
  ordinal: boolean;
  writable: boolean;
  max_length: number | null;
  scale: number | null;
  minimum: string | null;
  maximum: string | null;
  format: Field['format'];
  related_module: string | null;
  column_field: boolean;
  derived_from: string[];
  removed_at: string | null;
};

type OptionRow = Option & { module: string; field: string };
