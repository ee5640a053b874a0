import type { Module } from '#platform/catalog/define-module.ts';
import { findField, findRelation } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Condition } from '#platform/query/condition.ts';

/** A condition without the parts that cannot be told, and how many those were. */
export interface FittedCondition {
  condition: Condition | null;
  broken: number;
}

/** What takes no row. */
const NOTHING: Condition = { any: [] };

/**
 * A condition as far as its fields are known to the catalog. A part that asks for a field that is not there, or not the
 * reader's to see, takes no row; where such a part stands within a condition on related records, the whole of that takes
 * none, since to have no such record would be true of all.
 */
export function fitCondition(catalog: Catalog, module: Module, condition: Condition | null): FittedCondition {
  let broken = 0;

  const nothing = (parts = 1): Condition => {
    broken += parts;
    return NOTHING;
  };
  const fitted = (part: Condition): Condition => {
    const { all, any, field, related, changed } = part;
    if (all) return { all: all.map(fitted) };
    if (any) return { any: any.map(fitted) };
    if (field) return findField(catalog, module, field) ? part : nothing();
    if (changed) return findField(catalog, module, changed.field) ? part : nothing();
    if (!related) return part;
    const relation = findRelation(catalog, module, related.relation);
    if (!relation) return nothing();
    const inner = fitCondition(catalog, relation.module, related.where ?? null);
    return inner.broken ? nothing(inner.broken) : part;
  };
  return { condition: condition && fitted(condition), broken };
}
