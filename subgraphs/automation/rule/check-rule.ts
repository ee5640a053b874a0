import { refuse } from '#platform/errors/user-error.ts';
import { type Condition, compileCondition, type Now } from '#platform/query/condition.ts';
import { Source } from '#platform/query/source.ts';
import type { CheckPlace } from '../action/action-kind.ts';
import { checkActions } from '../action/kinds.ts';
import type { RuleActionInput, RuleTriggerInput } from '../generated/resolvers.ts';
import { checkTrigger } from './check-trigger.ts';

/** What a rule says, as it is given. */
export interface GivenRule {
  name: string;
  description?: string | null;
  trigger: RuleTriggerInput;
  where?: Condition | null;
  actions: readonly RuleActionInput[];
}

const LONGEST_NAME = 100;
const LONGEST_DESCRIPTION = 1_000;

/** Refuses a rule that could not work, with paths below `at`; answers what is stored of it. */
export async function checkRule(place: CheckPlace & { now: Now }, given: GivenRule, at: string[]) {
  const { catalog, module, now } = place;
  const { trigger, where, actions } = given;
  const names = checkNames(given, at);
  const checked = checkTrigger(module, trigger, Boolean(where), [...at, 'trigger']);
  if (where) {
    compileCondition(new Source(catalog, module), where, now, [...at, 'where']);
    refusePersonal(where, [...at, 'where']);
  }
  return {
    ...names,
    trigger: checked,
    conditions: where ?? null,
    actions: await checkActions(place, actions, [...at, 'actions']),
  };
}

/** What a rule is called, as stored. Refuses REQUIRED and TOO_LONG. */
export function checkNames({ name, description }: Pick<GivenRule, 'name' | 'description'>, at: string[]) {
  if (!name.trim()) refuse('REQUIRED', [...at, 'name']);
  if (name.trim().length > LONGEST_NAME)
    refuse('TOO_LONG', [...at, 'name'], { max: LONGEST_NAME, length: name.trim().length });
  if (description && description.length > LONGEST_DESCRIPTION)
    refuse('TOO_LONG', [...at, 'description'], { max: LONGEST_DESCRIPTION, length: description.length });
  return { name: name.trim(), description: description?.trim() || null };
}

const PERSONAL = new Set(['ME', 'MY_GROUPS', 'MY_SUBORDINATES']);

/** A rule acts for the company: nobody is signed in whom a condition could mean. */
function refusePersonal({ all, any, operator, related }: Condition, path: string[]): void {
  if (operator && PERSONAL.has(operator)) refuse('INVALID_OPERATOR', [...path, 'operator']);
  for (const [index, part] of (all ?? []).entries()) refusePersonal(part, [...path, 'all', String(index)]);
  for (const [index, part] of (any ?? []).entries()) refusePersonal(part, [...path, 'any', String(index)]);
  if (related?.where) refusePersonal(related.where, [...path, 'related', 'where']);
}
