import type { Module } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import type { ConditionInput, SortInput } from '#client/generated/graphql.ts';

/** What takes no record. */
const NOTHING: ConditionInput = { any: [] };

/**
 * A condition of an address as far as the reader has its fields: parts on others take no record, as they do in saved views.
 * Where such a part stands within a condition on related records, the whole of that takes none.
 */
export function knownCondition(modules: readonly Module[], module: string, condition: ConditionInput): ConditionInput {
  const { all, any, field, changed, related } = condition;
  if (all) return { all: all.map((part) => knownCondition(modules, module, part)) };
  if (any) return { any: any.map((part) => knownCondition(modules, module, part)) };
  if (field) return fieldAt(modules, module, field) ? condition : NOTHING;
  if (changed) return fieldAt(modules, module, changed.field) ? condition : NOTHING;
  if (!related) return condition;
  const [name = '', relation = ''] = related.relation.split('.');
  if (!fieldAt(modules, name, relation)) return NOTHING;
  return related.where && isBroken(knownCondition(modules, name, related.where)) ? NOTHING : condition;
}

/** An order without the fields that the reader does not have. */
export function knownSort(modules: readonly Module[], module: string, sort: readonly SortInput[]): SortInput[] {
  return sort.filter(({ field }) => fieldAt(modules, module, field));
}

function isBroken(condition: ConditionInput): boolean {
  if (condition === NOTHING) return true;
  return [...(condition.all ?? []), ...(condition.any ?? [])].some(isBroken);
}
