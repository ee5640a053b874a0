import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { LayoutGroup, Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { LayoutGroupInput, SetLayoutInput } from '../../generated/resolvers.ts';
import { moduleNamed } from '../../scope.ts';
import { checkLabels, keyFor } from '../field/field-rules.ts';

const MOST_GROUPS = 50;

/** Groups of fields as forms and record pages show them; empty groups of a layout included. */
export function layoutOf({ layout, groups, fields }: Module): LayoutGroup[] {
  const byGroup = Map.groupBy(fields, ({ group }) => group);
  const keys = new Set([...(layout ?? []).map(({ key }) => key), ...byGroup.keys()]);
  return [...keys].map((key) => ({
    key,
    label: groups[key] ?? { fi: key, en: key },
    fields: (byGroup.get(key) ?? []).map(({ name }) => name),
  }));
}

/**
 * Lays out the forms and record pages of a module. Refuses with NOT_FOUND, TOO_MANY, REQUIRED, TOO_LONG, INVALID_OPTION (a key
 * that no group has), UNKNOWN_FIELD, CONFLICT (a field or a group named twice).
 */
export async function setLayout(context: Context, tx: Tx, { module: name, groups }: SetLayoutInput): Promise<object> {
  const module = moduleNamed(await catalogIn(context, tx), name);
  const layout = groups ? checked(module, groups) : null;
  await tx.execute(sql`
    insert into catalog.module_setting (module, layout) values (${name}, ${layout && JSON.stringify(layout)}::jsonb)
    on conflict (module) do update set layout = excluded.layout`);
  return {};
}

function checked(module: Module, groups: readonly LayoutGroupInput[]): LayoutGroup[] {
  if (groups.length > MOST_GROUPS) refuse('TOO_MANY', ['input', 'groups'], { max: MOST_GROUPS });
  const known = new Set(module.fields.map(({ name }) => name));
  const keys = new Set(Object.keys(module.groups));
  const taken = new Set<string>();
  return groups.map(({ key, labels, fields }, index) => {
    const at = (...steps: string[]) => ['input', 'groups', String(index), ...steps];
    const label = checkLabels(labels, at('labels'));
    if (key && !keys.has(key)) refuse('INVALID_OPTION', at('key'));
    const own = key ?? keyFor(label, (candidate) => keys.has(candidate) || taken.has(candidate));
    if (taken.has(own)) refuse('CONFLICT', at('key'));
    taken.add(own);
    for (const [place, field] of fields.entries()) {
      if (!module.fields.some(({ name }) => name === field))
        refuse('UNKNOWN_FIELD', at('fields', String(place)), { field });
      if (!known.delete(field)) refuse('CONFLICT', at('fields', String(place)));
    }
    return { key: own, label, fields: [...fields] };
  });
}
