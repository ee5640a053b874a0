import type { Resolvers } from '../generated/resolvers.ts';
import { deletedRecords } from './deleted-records.ts';

export const binResolvers: Resolvers = {
  Query: { deletedRecords: (_, input, context) => deletedRecords(context, input) },
};
