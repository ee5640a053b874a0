import type { Sql } from 'postgres';
import type { Field, Module } from './define-module.ts';

/**
 * Writes the declarations into `catalog.module`, `catalog.field` and `catalog.option`, where what is generic reads them.
 * Options that are already there stay as people have changed them; only new ones are added.
 */
export async function publishCatalog(sql: Sql, modules: Module[]): Promise<void> {
  await sql.begin(async (tx) => {
    for (const module of modules) {
      const row = {
        name: module.name,
        subgraph: module.subgraph,
        type_name: module.typeName,
        prefix: module.prefix,
        table_name: module.table,
        position: module.position,
        icon: module.icon,
        label: tx.json({ ...module.label }),
        singular: tx.json({ ...module.singular }),
        title_field: module.titleField,
        default_columns: module.defaultColumns,
        board: module.board ? tx.json({ ...module.board }) : null,
      };
      await tx`insert into catalog.module ${tx(row)} on conflict (name) do update set ${tx(row)}`;
      await tx`delete from catalog.field where module = ${module.name}`;
      const fields = module.fields.map((field, index) => fieldRow(module, field, index));
      await tx`insert into catalog.field ${tx(fields.map((line) => ({ ...line, label: tx.json(line.label), group_label: tx.json(line.group_label) })))}`;
      const options = module.fields.flatMap((field) =>
        (field.options ?? []).map(({ value, label, hue }, position) => ({
          module: module.name,
          field: field.name,
          value,
          position,
          label: tx.json({ ...label }),
          hue: hue ?? null,
        })),
      );
      if (options.length) await tx`insert into catalog.option ${tx(options)} on conflict do nothing`;
    }
  });
}

function fieldRow(module: Module, field: Field, position: number) {
  return {
    module: module.name,
    name: field.name,
    position,
    type: field.type,
    column_name: field.column,
    label: { ...field.label },
    group_key: field.group,
    group_label: { ...(module.groups[field.group] ?? { fi: field.group, en: field.group }) },
    required: field.required,
    writable: field.writable,
    max_length: field.maxLength,
    scale: field.scale,
    minimum: field.minimum,
    maximum: field.maximum,
    format: field.format,
    related_module: field.relatedModule,
    column_field: field.columnField,
  };
}
