import type { Resolvers } from '../generated/resolvers.ts';
import { exportList } from './export-list.ts';

export const exportResolvers: Resolvers = {
  Mutation: { exportList: (_, { input }, context) => exportList(context, input) },
};
