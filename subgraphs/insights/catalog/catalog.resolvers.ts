import type { Field, Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogFor } from '../scope.ts';

/** A field with the module it stands in. */
export type FieldRow = Field & { module: string };

/** Modules that the reader may read anything of. */
async function readableModules(context: Context): Promise<Module[]> {
  const [catalog, tx] = [await catalogFor(context), await context.read()];
  const rows = await tx.execute<{ name: string }>(
    sql`select name from catalog.module where access.reach(name, 'read') <> 'NONE' order by position`,
  );
  return rows.flatMap(({ name }) => catalog.byName.get(name) ?? []);
}

/** Whether the reader may create records, by the module's name. */
const mayCreate = loader<string, boolean>(async (context, names) => {
  const tx = await context.read();
  const rows = await tx.execute<{ name: string; may: boolean }>(
    sql`select name, access.me() is not null and access.may_create(name) as may from unnest(${sql.param([...names])}::text[]) name`,
  );
  return new Map(rows.map(({ name, may }) => [name, may]));
});

export const catalogResolvers: Resolvers = {
  Query: {
    modules: (_, __, context) => readableModules(context),
    module: async (_, { name }, context) =>
      (await readableModules(context)).find((module) => module.name === name) ?? null,
  },
  Module: {
    __resolveReference: async ({ name }, context) => (await catalogFor(context)).byName.get(name) ?? null,
    idPrefix: ({ prefix }) => prefix,
    area: ({ subgraph }) => subgraph,
    stageField: ({ board }) => board?.columnField ?? null,
    label: ({ label }, _, { language }) => label[language],
    singular: ({ singular }, _, { language }) => singular[language],
    fields: ({ name, fields }) => fields.map((field) => ({ ...field, module: name })),
    relatedLists: async ({ name }, _, context) => {
      const { modules } = await catalogFor(context);
      return modules.flatMap((module) =>
        module.fields
          .filter((field) => field.relatedModule === name)
          .map((field) => ({ module: module.name, field: field.name, label: labelOf(module, field, name, context) })),
      );
    },
    findsDuplicates: ({ duplicates }) => duplicates.length > 0,
    mayCreate: async ({ name }, _, context) => (await mayCreate(context).load(name)) ?? false,
  },
  Field: {
    label: ({ label }, _, { language }) => label[language],
    groupLabel: async ({ module, group }, _, context) => {
      const catalog = await catalogFor(context);
      return catalog.byName.get(module)?.groups[group]?.[context.language] ?? group;
    },
    options: async ({ type, module, name }, _, context) => {
      if (type !== 'PICKLIST' && type !== 'TAGS') return null;
      const catalog = await catalogFor(context);
      return catalog
        .options(module, name)
        .map(({ label, ...option }) => ({ ...option, label: label[context.language] }));
    },
  },
};

/** "Potentials" for an account; "Contacts: reports to" where the relation is not the plain one. */
function labelOf(module: Module, field: Field, target: string, { language }: Context): string {
  const plain = module.fields.filter((other) => other.relatedModule === target).length === 1 && module.name !== target;
  return plain ? module.label[language] : `${module.label[language]}: ${field.label[language].toLowerCase()}`;
}
