import type { Resolvers } from '../generated/resolvers.ts';
import { search } from './search.ts';

export const searchResolvers: Resolvers = {
  Query: { search: (_, { query, modules, first }, context) => search(context, query, modules, first ?? 20) },
};
