import type { RuleActionInput } from '#client/generated/graphql.ts';

export type ActionKind = keyof RuleActionInput;

const KINDS: readonly ActionKind[] = [
  'setFields',
  'notify',
  'sendEmail',
  'createTask',
  'addToCampaign',
  'removeFromCampaign',
  'callWebhook',
];

/** What an action does: the one thing that it names. */
export function kindOf(action: { [kind in ActionKind]?: unknown }): ActionKind {
  return KINDS.find((kind) => action[kind])!;
}
