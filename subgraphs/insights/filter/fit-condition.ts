import type { Module } from '#platform/catalog/define-module.ts';
import { findField, findRelation } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Condition } from '#platform/query/condition.ts';
import { type BrokenPart, brokenPath, brokenRelation, brokenWithin } from './broken-part.ts';
import { currentValues } from './current-values.ts';

/** A condition as far as it can be told, and what of it cannot. */
export interface FittedCondition {
  /** With what cannot be told taking no row. */
  condition: Condition | null;
  /** Without what cannot be told; null where nothing is left. */
  rest: Condition | null;
  /** The stored parts in place of which no row is taken, in their order. */
  untold: Condition[];
  /** Comparisons of fields that are not there, or not the reader's to see. */
  broken: BrokenPart[];
  /** Comparisons with values that their list does not have any more. */
  stale: BrokenPart[];
}

/** What takes no row; this very object stands for what cannot be told. */
const NOTHING: Condition = { any: [] };

/**
 * A condition as far as its fields are known to the catalog, and its values are there. A part that asks for a field that is
 * not there, or not the reader's to see, takes no row; where such a part stands within a condition on related records, the
 * whole of that takes none, since to have no such record would be true of all. Of several values those that are there are
 * asked for; where they are left out instead (is not, none of), no row is taken, since with fewer there would be more.
 */
export function fitCondition(catalog: Catalog, module: Module, condition: Condition | null): FittedCondition {
  const broken: BrokenPart[] = [];
  const stale: BrokenPart[] = [];
  const untold: Condition[] = [];

  const nothing = (part: Condition, parts: readonly BrokenPart[] = []): Condition => {
    untold.push(part);
    broken.push(...parts);
    return NOTHING;
  };
  /** The values that are there of those that are asked for; null where none is. */
  const current = (path: string, values: string[] | null | undefined): string[] | null | undefined => {
    const kept = values && currentValues(catalog, module, path, values);
    if (!kept || kept.length === values.length) return values;
    stale.push(brokenPath(catalog, module, path));
    return kept.length ? kept : null;
  };

  function fitted(part: Condition): Condition {
    const { all, any, field, changed, related } = part;
    if (all) return { all: all.map(fitted) };
    if (any?.length) return { any: any.map(fitted) };
    if (any) return takesNone(part);
    if (field) return fittedComparison(part, field);
    if (changed) return fittedChange(part, changed);
    return related ? fittedRelated(part, related) : part;
  }

  /** What never took a row is told as it is, and has its place among what is not. */
  function takesNone(part: Condition): Condition {
    untold.push(part);
    return part;
  }

  function fittedComparison(part: Condition, field: string): Condition {
    if (!findField(catalog, module, field)) return nothing(part, [brokenPath(catalog, module, field)]);
    const values = current(field, part.values);
    if (values === part.values) return part;
    const excludes = part.operator === 'IS_NOT' || part.operator === 'NONE_OF';
    return values && !excludes ? { ...part, values } : nothing(part);
  }

  function fittedChange(part: Condition, changed: NonNullable<Condition['changed']>): Condition {
    const { field } = changed;
    if (!findField(catalog, module, field)) return nothing(part, [brokenPath(catalog, module, field)]);
    const [from, to] = [current(field, changed.from), current(field, changed.to)];
    if (from === changed.from && to === changed.to) return part;
    const empty = (changed.from && !from) || (changed.to && !to);
    return empty ? nothing(part) : { changed: { ...changed, from, to } };
  }

  function fittedRelated(part: Condition, related: NonNullable<Condition['related']>): Condition {
    const relation = findRelation(catalog, module, related.relation);
    if (!relation || relation.module.disabled) return nothing(part, [brokenRelation(catalog, related.relation)]);
    const inner = fitCondition(catalog, relation.module, related.where ?? null);
    const within = (parts: BrokenPart[]) => parts.map((one) => brokenWithin(relation.module, one));
    if (!inner.broken.length && !inner.stale.length) return part;
    stale.push(...within(inner.stale));
    return nothing(part, within(inner.broken));
  }

  const whole = condition && fitted(condition);
  return { condition: whole, rest: whole && restOf(whole), untold, broken, stale };
}

/** A condition without what cannot be told. A group of which nothing is left goes; one that never had anything stays. */
function restOf(condition: Condition): Condition | null {
  if (condition === NOTHING) return null;
  const { all, any } = condition;
  const parts = all ?? any;
  if (!parts?.length) return condition;
  const rest = parts.flatMap((part) => restOf(part) ?? []);
  if (!rest.length) return null;
  return all ? { all: rest } : { any: rest };
}
