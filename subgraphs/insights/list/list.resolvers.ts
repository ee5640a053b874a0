import type { Resolvers } from '../generated/resolvers.ts';
import { readList } from './list.ts';
import { listChanges } from './list-changes.ts';

export const listResolvers: Resolvers = {
  Query: { list: (_, { input, ...page }, context, info) => readList(context, input, page, info) },
  ListRow: { record: ({ id }) => ({ id }) },
  Subscription: {
    listChanged: { subscribe: (_, { module, where, after }, context) => listChanges(context, module, where, after) },
  },
};
