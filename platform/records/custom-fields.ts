import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import { catalogOf } from '../catalog/catalog-of.ts';
import type { Field } from '../catalog/define-module.ts';
import { toId } from '../id.ts';
import { type Context, loader } from '../subgraph/context.ts';
import { principalReference } from './principal-reference.ts';

/** A field that an administrator added, with its value in one record. */
export interface CustomField {
  field: string;
  label: string;
  value: unknown;
}

/** What the typed inputs give for such a field. */
export interface CustomFieldInput {
  field: string;
  value?: string | null;
}

/** Names of custom fields begin so, and no others do. */
export const CUSTOM = 'x_';

/** The custom fields of a record, in the order of forms, those that are hidden from the reader left out. */
export function customFields(prefix: string) {
  return async ({ custom }: { custom: Record<string, unknown> }, _: unknown, context: Context) => {
    const catalog = await catalogOf(context.platform, context.read);
    const fields = catalog.byPrefix.get(prefix)?.fields.filter((field) => field.custom) ?? [];
    return Promise.all(
      fields.map(async (field): Promise<CustomField> => {
        const held = custom[field.column] ?? null;
        const related = catalog.byName.get(field.relatedModule ?? '')?.prefix;
        const value = held === null ? null : await shownValue(context, field, held, related);
        return { field: field.name, label: field.label[context.language], value };
      }),
    );
  };
}

const visible = loader<string, true>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string }>(
    sql`select id from catalog.record where id = any (${sql.param([...uuids])}::uuid[])`,
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

async function shownValue(context: Context, { type }: Field, held: unknown, related: string | undefined) {
  switch (type) {
    case 'MONEY':
      return new Big(String(held)).toFixed(2);
    case 'PRINCIPAL':
    case 'USER':
      return (await principalReference(context, String(held)))?.id ?? null;
    case 'RELATION':
      return related && (await visible(context).load(String(held))) ? toId(related, String(held)) : null;
    default:
      return held;
  }
}
