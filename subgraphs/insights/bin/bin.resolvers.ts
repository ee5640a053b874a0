import { purgeRecords } from '#platform/catalog/change-records.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { type Act, eachRecord } from '../write/each-record.ts';
import { deletedRecords } from './deleted-records.ts';
import { purgedRecords } from './purged-records.ts';

export const binResolvers: Resolvers = {
  Query: {
    deletedRecords: (_, input, context) => deletedRecords(context, input),
    purgedRecords: (_, page, context) => purgedRecords(context, page),
  },
  Mutation: {
    purgeRecords: async (_, { input }, context) => {
      const { done, errors } = await eachRecord(context, input.ids, purge);
      return { purgedIds: done, errors };
    },
  },
};

const purge: Act = async (place, id) => {
  const uuid = toUuid(place.module.prefix, id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const faults = (await purgeRecords(place, [uuid])).get(uuid);
  if (faults) throw new Refusal(faults);
};
