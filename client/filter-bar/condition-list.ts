import type { ConditionInput } from '#client/generated/graphql.ts';

/** The conditions that must all hold, each of which stands as a chip of its own. */
export function conditionList(where: ConditionInput | null | undefined): ConditionInput[] {
  if (!where) return [];
  return where.all ?? [where];
}

/** The condition that a list of chips makes; null when there is none. A group of which all must hold stays one chip. */
export function joinConditions(conditions: readonly ConditionInput[]): ConditionInput | null {
  if (!conditions.length) return null;
  const [first] = conditions;
  return conditions.length === 1 && !first!.all ? first! : { all: [...conditions] };
}

/** A condition as a group, which is what is edited; none is an empty one. */
export function asGroup(condition: ConditionInput | null): ConditionInput {
  if (!condition) return { all: [] };
  return condition.all || condition.any ? condition : { all: [condition] };
}
