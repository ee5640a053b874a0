import { catalogOf } from '../catalog/catalog-of.ts';
import type { Label } from '../catalog/define-module.ts';
import { toId } from '../id.ts';
import type { Context } from '../subgraph/context.ts';
import { customFields } from './custom-fields.ts';
import { principalReference, userReference } from './principal-reference.ts';

/** What every row of a record's table has. */
export interface RecordRow {
  id: string;
  ownerId: string;
  createdBy: string | null;
  modifiedBy: string | null;
  custom: Record<string, unknown>;
}

/** Resolvers of the fields that every module's type has. */
export function recordFields(prefix: string) {
  return {
    id: ({ id }: RecordRow) => toId(prefix, id),
    record: ({ id }: RecordRow) => ({ id: toId(prefix, id) }),
    customFields: customFields(prefix),
    owner: ({ ownerId }: RecordRow, _: unknown, context: Context) => principalReference(context, ownerId),
    createdBy: ({ createdBy }: RecordRow) => userReference(createdBy),
    modifiedBy: ({ modifiedBy }: RecordRow) => userReference(modifiedBy),
  };
}

/** Resolver of a picklist field: its value with the label in the reader's language. */
export function optionField<Name extends string>(module: string, field: Name) {
  return async (row: { [key in Name]: string | null }, _: unknown, context: Context) => {
    const value = row[field];
    if (value === null) return null;
    const catalog = await catalogOf(context.platform, context.read);
    const option = catalog.options(module, field).find((candidate) => candidate.value === value);
    return {
      value,
      label: labelIn(option?.label, context) ?? value,
      hue: option?.hue ?? null,
      active: option?.active ?? false,
    };
  };
}

/** Whether the reader may know a field of a module; for what is worked out of it. */
export async function mayRead(context: Context, module: string, field: string): Promise<boolean> {
  const catalog = await catalogOf(context.platform, context.read);
  return catalog.byName.get(module)?.fields.some(({ name }) => name === field) ?? false;
}

/** A label in the reader's language. */
export function labelIn(label: Label | undefined, { language }: Context): string | undefined {
  return label?.[language];
}

/** An amount with its currency, or null. */
export function money(amount: string | null, currency: string) {
  return amount === null ? null : { amount, currency };
}
