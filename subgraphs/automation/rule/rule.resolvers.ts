import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { ruleById, rulesOf } from './rules.ts';

export const ruleResolvers: Resolvers = {
  AutomationRule: {
    __resolveReference: ({ id }, context) => byId(ruleById, context, 'rul', id),
    id: ({ id }) => toId('rul', id),
    where: ({ conditions }) => conditions,
    author: ({ authorId }) => userReference(authorId),
  },
  Query: {
    automationRules: (_, { module }, context) => rulesOf(context, module),
    automationRule: (_, { id }, context) => byId(ruleById, context, 'rul', id),
  },
};
