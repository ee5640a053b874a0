import { refuse } from '#platform/errors/user-error.ts';
import type { RuleActionInput } from '../generated/resolvers.ts';
import type { Action } from '../rule/rule.table.ts';
import type { Acting, ActionKind, ActionOutcome, ActPlace, CheckPlace } from './action-kind.ts';
import { callWebhook } from './call-webhook.ts';
import { addToCampaign, removeFromCampaign } from './campaign.ts';
import { createTask } from './create-task.ts';
import { notify } from './notify.ts';
import { sendEmail } from './send-email.ts';
import { setFields } from './set-fields.ts';

/** Every kind of action there is. */
const KINDS = [
  setFields,
  notify,
  sendEmail,
  createTask,
  addToCampaign,
  removeFromCampaign,
  callWebhook,
] as unknown as readonly ActionKind[];

const MOST = 10;

/** Actions as they are stored. Refuses REQUIRED, TOO_MANY, INVALID_VALUE (not just one thing to do), and what their kinds refuse. */
export async function checkActions(place: CheckPlace, given: readonly RuleActionInput[], path: string[]) {
  if (!given.length) refuse('REQUIRED', path);
  if (given.length > MOST) refuse('TOO_MANY', path, { max: MOST });
  const actions: Action[] = [];
  for (const [index, action] of given.entries()) {
    const at = [...path, String(index)];
    const kind = kindOf(action) ?? refuse('INVALID_VALUE', at);
    actions.push({ [kind.name]: await kind.check(place, action[kind.name]!, [...at, kind.name]) });
  }
  return actions;
}

/** Does one action of a rule on records; answers what became of each. */
export function perform(place: ActPlace, action: Action, records: Acting[]): Promise<Map<string, ActionOutcome>> {
  const kind = kindOf(action)!;
  return kind.perform(place, action[kind.name]!, records);
}

/** The name of what an action does. */
export function kindName(action: Action): keyof Action {
  return kindOf(action)!.name;
}

/** The kind of an action, where it is one. */
function kindOf(action: RuleActionInput | Action): ActionKind | undefined {
  const kinds = KINDS.filter(({ name }) => action[name]);
  return kinds.length === 1 ? kinds[0] : undefined;
}
