import { catalogAtHand } from '#platform/catalog/catalog-of.ts';
import { toUserError } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { byId, recordLoader } from '#platform/records/record-loader.ts';
import { recordReference } from '#platform/records/record-reference.ts';
import { ruleName } from '#platform/records/rule-name.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { ruleById } from '../rule/rules.ts';
import { deliveryById } from '../webhook/delivery/deliveries.ts';
import { runsOf } from './list-runs.ts';
import { type AutomationRunRow, runTable } from './run.table.ts';
import { shownValues } from './shown-values.ts';

const runById = recordLoader<AutomationRunRow>(runTable);

export const runResolvers: Resolvers = {
  AutomationRun: {
    __resolveReference: ({ id }, context) => byId(runById, context, 'rrn', id),
    id: ({ id }) => toId('rrn', id),
    rule: ({ ruleId }, _, context) => ruleById(context).load(ruleId),
    ruleName: async ({ ruleId }, _, context) => (await ruleName(context).load(ruleId)) ?? '',
    record: (run, _, context) => recordOf(context, run),
    actions: ({ actions, module }) => actions.map((line) => ({ ...line, module })),
  },
  RuleActionResult: {
    kind: ({ kind }) => KINDS[kind],
    values: (line, _, context) => shownValues(context, line.module, line.values ?? []),
    receivers: ({ receivers }) => receivers ?? [],
    text: ({ text }) => text ?? null,
    delivery: ({ delivery }, _, context) => (delivery ? deliveryById(context).load(delivery) : null),
    errors: ({ faults }, _, { language }) => faults.map((fault) => toUserError(fault, language)),
  },
  Query: {
    automationRuns: (_, selection, context) => runsOf(context, selection),
  },
};

const KINDS = {
  setFields: 'SET_FIELDS',
  notify: 'NOTIFY',
  sendEmail: 'SEND_EMAIL',
  createTask: 'CREATE_TASK',
  addToCampaign: 'ADD_TO_CAMPAIGN',
  removeFromCampaign: 'REMOVE_FROM_CAMPAIGN',
  callWebhook: 'CALL_WEBHOOK',
} as const;

async function recordOf(context: Context, { module, recordId }: AutomationRunRow) {
  return recordReference(await catalogAtHand(context.platform, context.read), module, recordId);
}
