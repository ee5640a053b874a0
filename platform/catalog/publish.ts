import type { Sql } from 'postgres';
import type { Field, Module } from './define-module.ts';

/**
 * Writes the declarations into `catalog.module`, `catalog.field` and `catalog.option`, where what is generic reads them.
 * Options that are already there stay as people have changed them; only new ones are added.
 */
export async function publishCatalog(sql: Sql, modules: Module[]): Promise<void> {
  const options = modules.flatMap((module) => module.fields.flatMap((field) => optionRows(module, field)));
  await sql.begin(async (tx) => {
    await tx`delete from catalog.module where name <> all (${modules.map(({ name }) => name)})`;
    await tx`
      merge into catalog.module m using jsonb_populate_recordset(null::catalog.module, ${JSON.stringify(modules.map(moduleRow))}::jsonb) n
      on m.name = n.name
      when not matched then insert values (n.*)
      when matched then update set subgraph = n.subgraph, type_name = n.type_name, prefix = n.prefix, table_name = n.table_name,
        position = n.position, icon = n.icon, label = n.label, singular = n.singular, title_field = n.title_field,
        default_columns = n.default_columns, board = n.board, duplicates = n.duplicates`;
    await tx`delete from catalog.field where not custom`;
    const fields = modules.flatMap((module) => module.fields.map((field, index) => fieldRow(module, field, index)));
    await tx`insert into catalog.field select * from jsonb_populate_recordset(null::catalog.field, ${JSON.stringify(fields)}::jsonb)`;
    await tx`
      insert into catalog.option select * from jsonb_populate_recordset(null::catalog.option, ${JSON.stringify(options)}::jsonb)
      on conflict do nothing`;
    for (const { name } of modules) await tx`call catalog.recognise(${name})`;
  });
}

function moduleRow(module: Module) {
  return {
    name: module.name,
    subgraph: module.subgraph,
    type_name: module.typeName,
    prefix: module.prefix,
    table_name: module.table,
    position: module.position,
    icon: module.icon,
    label: module.label,
    singular: module.singular,
    title_field: module.titleField,
    default_columns: module.defaultColumns,
    board: module.board,
    duplicates: module.duplicates,
  };
}

function optionRows(module: Module, field: Field) {
  return (field.options ?? []).map(({ value, label, hue }, position) => ({
    module: module.name,
    field: field.name,
    value,
    position,
    label,
    hue: hue ?? null,
    active: true,
  }));
}

function fieldRow(module: Module, field: Field, position: number) {
  return {
    module: module.name,
    name: field.name,
    position,
    type: field.type,
    column_name: field.column,
    label: field.label,
    group_key: field.group,
    group_label: module.groups[field.group] ?? { fi: field.group, en: field.group },
    required: field.required,
    writable: field.writable,
    max_length: field.maxLength,
    scale: field.scale,
    minimum: field.minimum,
    maximum: field.maximum,
    format: field.format,
    related_module: field.relatedModule,
    column_field: field.columnField,
    derived_from: field.derivedFrom,
    custom: false,
    fixed_options: field.fixedOptions,
    ordinal: field.ordinal,
    removed_at: null,
  };
}
