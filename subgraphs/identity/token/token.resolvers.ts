import { toId } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createApiToken } from './create-api-token.ts';
import { listApiTokens } from './list-api-tokens.ts';
import { revokeApiToken } from './revoke-api-token.ts';
import './token.texts.ts';

export const tokenResolvers: Resolvers = {
  ApiToken: {
    id: ({ id }) => toId('tok', id),
  },
  Query: {
    apiTokens: (_, __, context) => listApiTokens(context),
  },
  Mutation: {
    createApiToken: (_, { input }, context) => createApiToken(context, input),
    revokeApiToken: (_, { input }, context) => revokeApiToken(context, input),
  },
};
