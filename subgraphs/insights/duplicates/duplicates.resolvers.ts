import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { dismissDuplicates } from './dismiss-duplicates.ts';
import { duplicateGroups } from './duplicate-groups.ts';
import { duplicatesOfRecord, duplicatesOfValues } from './duplicates-of.ts';

export const duplicatesResolvers: Resolvers = {
  Query: {
    duplicatesOf: async (_, { recordId, input }, context) => {
      if (recordId && !input) return duplicatesOfRecord(context, recordId);
      if (input && !recordId) return duplicatesOfValues(context, input);
      return refusable(context.language, async () => refuse('RECORD_OR_VALUES', ['input']));
    },
    duplicates: (_, { module, ...page }, context) => duplicateGroups(context, module, page),
  },
  Mutation: {
    dismissDuplicates: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await dismissDuplicates(tx, context, input);
        return {};
      });
      return { errors };
    },
  },
};
