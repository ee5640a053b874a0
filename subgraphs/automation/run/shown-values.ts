import { catalogOf } from '#platform/catalog/catalog-of.ts';
import type { Field } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import { parseId } from '#platform/id.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { ActionOutcome } from '../action/action-kind.ts';
import { inWords } from '../action/in-words.ts';

/** Names of people, groups and records by UUID. */
const namesOf = loader<string, string>(async (context, uuids) => {
  const tx = await context.read();
  const wanted = sql`any (${sql.param([...uuids])}::uuid[])`;
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from identity_public.principal where id = ${wanted}
    union all select id, title from catalog.record where id = ${wanted}`);
  return new Map(rows.map(({ id, name }) => [id, name]));
});

const REFERENCES = new Set<Field['type']>(['RELATION', 'PRINCIPAL', 'USER']);

/** The fields that a rule set, and to what, in the reader's words. */
export async function shownValues(context: Context, moduleName: string, values: NonNullable<ActionOutcome['values']>) {
  const catalog = await catalogOf(context.platform, context.read);
  const module = catalog.byName.get(moduleName);
  return Promise.all(
    values.map(async ({ field: name, value }) => {
      const field = module?.fields.find((one) => one.name === name);
      const label = field?.label[context.language] ?? name;
      if (!field || value === null) return { field: name, label, value };
      if (REFERENCES.has(field.type)) {
        const uuid = parseId(value)?.uuid;
        return { field: name, label, value: (uuid && (await namesOf(context).load(uuid))) ?? value };
      }
      const option = catalog.options(moduleName, name).find((one) => one.value === value);
      const cell = { value, label: option?.label[context.language] ?? null, currency: null };
      const { timeZone } = catalog.organisation;
      return { field: name, label, value: inWords(cell, field.type, { language: context.language, timeZone }) };
    }),
  );
}
