import { refuse } from '#platform/errors/user-error.ts';
import { type Condition, compileCondition, MOST_CONDITIONS, type Now } from '#platform/query/condition.ts';
import { type Comparison, type ConditionBlocks, conditionOfBlocks } from '#platform/query/condition-blocks.ts';
import type { Source } from '#platform/query/source.ts';

interface Given {
  where?: Condition | null;
  blocks?: ConditionBlocks | null;
}

/**
 * The conditions that are given for a view, in whichever form; undefined where none are. Refuses with CONFLICT both forms at
 * once, and in blocks whatever is refused in conditions, with its place in them.
 */
export function givenConditions(source: Source, { where, blocks }: Given, now: Now): Condition | null | undefined {
  if (!blocks) return where;
  const at = ['input', 'blocks'];
  if (where) refuse('CONFLICT', at);
  const { period, all, any } = blocks;
  if ((all?.length ?? 0) + (any?.length ?? 0) > MOST_CONDITIONS) refuse('TOO_MANY', at, { max: MOST_CONDITIONS });
  const check = (part: Comparison, ...place: string[]) => compileCondition(source, part, now, [...at, ...place]);
  if (period) check(period, 'period');
  for (const [index, part] of (all ?? []).entries()) check(part, 'all', String(index));
  for (const [index, part] of (any ?? []).entries()) check(part, 'any', String(index));
  const whole = conditionOfBlocks(blocks);
  // Its groups count too.
  if (whole) compileCondition(source, whole, now, at);
  return whole;
}
