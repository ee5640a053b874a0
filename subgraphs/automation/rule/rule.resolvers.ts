import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { Refusal, refuse, toUserError } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { nowOf } from '#platform/query/now.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { endpointById } from '../webhook/endpoint/endpoints.ts';
import { checkRule } from './check-rule.ts';
import type { AutomationRuleRow } from './rule.table.ts';
import { ruleById, rulesOf } from './rules.ts';
import { createRule, deleteRule, orderRules, updateRule } from './save-rule.ts';

export const ruleResolvers: Resolvers = {
  AutomationRule: {
    __resolveReference: ({ id }, context) => byId(ruleById, context, 'rul', id),
    id: ({ id }) => toId('rul', id),
    where: ({ conditions }) => conditions,
    author: ({ authorId }) => userReference(authorId),
    problems: (rule, _, context) => problemsOf(context, rule),
  },
  CampaignAction: {
    campaign: ({ campaignId }) => ({ id: campaignId }),
  },
  WebhookAction: {
    endpoint: ({ endpointId }, _, context) => byId(endpointById, context, 'whe', endpointId),
  },
  Query: {
    automationRules: (_, { module }, context) => rulesOf(context, module),
    automationRule: (_, { id }, context) => byId(ruleById, context, 'rul', id),
  },
  Mutation: {
    createAutomationRule: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await createRule(context, tx, input) }));
      return { rule: uuid ? await ruleById(context).load(uuid) : null, errors };
    },
    updateAutomationRule: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await updateRule(context, tx, input);
        return {};
      });
      return { rule: await byId(ruleById, context, 'rul', input.id), errors };
    },
    deleteAutomationRule: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await deleteRule(tx, input.id);
        return {};
      });
      return { deletedId: errors.length ? null : input.id, errors };
    },
    orderAutomationRules: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await orderRules(tx, input.ids);
        return {};
      });
      return { rules: errors.length ? null : await rulesOf(context), errors };
    },
  },
};

/** What is wrong with a rule by now, as far as the catalog tells, in the reader's language. */
async function problemsOf(context: Context, rule: AutomationRuleRow) {
  const catalog = await catalogOf(context.platform, context.read);
  try {
    const module = catalog.byName.get(rule.module) ?? refuse('NOT_FOUND', ['module']);
    const given = { ...rule, where: rule.conditions };
    await checkRule({ tx: null, catalog, module, now: nowOf(catalog, context) }, given, []);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map((fault) => toUserError(fault, context.language));
  }
}
