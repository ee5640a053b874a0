import { toId } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { visibleRecord } from '../record/record-reference.ts';
import { chosenLevel, followersOf } from './follow.loaders.ts';
import { startFollowMany } from './follow-many.ts';
import { followRecord } from './follow-record.ts';

export const followResolvers: Resolvers = {
  Record: {
    following: async ({ id }, _, context) => {
      const record = await visibleRecord(context, id);
      if (!record) return null;
      const chosen = await chosenLevel(context).load(record.uuid);
      if (chosen) return chosen === 'NONE' ? null : chosen;
      return record.ownerId === context.actor!.userId ? 'ALL' : null;
    },
    followers: async ({ id }, _, context) => {
      const record = await visibleRecord(context, id);
      if (!record) return null;
      return ((await followersOf(context).load(record.uuid)) ?? []).map((user) => ({ id: toId('usr', user) }));
    },
  },
  Mutation: {
    followRecord: async (_, { input }, context) => {
      const { id, errors } = await context.work((tx) => followRecord(tx, context.actor!.userId, input));
      return { record: id ? { id } : null, errors };
    },
    massFollow: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await startFollowMany(context, tx, input) }));
      return { run: uuid ? { id: toId('run', uuid) } : null, errors };
    },
  },
};
