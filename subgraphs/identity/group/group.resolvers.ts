import { toId } from '#platform/id.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createGroup } from './create-group.ts';
import { deleteGroup } from './delete-group.ts';
import './group.texts.ts';
import { allGroups, groupById, memberIdsOfGroup, principalsById, rolesOfGroup } from '../loaders.ts';
import { updateGroup } from './update-group.ts';

export const groupResolvers: Resolvers = {
  Group: {
    __resolveReference: ({ id }, context) => byId(groupById, context, 'grp', id),
    id: ({ id }) => toId('grp', id),
    members: async ({ id }, _, context) => {
      const members = await principalsById(context, (await memberIdsOfGroup(context).load(id)) ?? []);
      return members.filter((member) => member !== null);
    },
    memberRoles: async ({ id }, _, context) => (await rolesOfGroup(context).load(id)) ?? [],
  },
  Query: {
    group: (_, { id }, context) => byId(groupById, context, 'grp', id),
    groups: (_, __, context) => allGroups(context),
  },
  Mutation: {
    createGroup: (_, { input }, context) => createGroup(context, input),
    updateGroup: (_, { input }, context) => updateGroup(context, input),
    deleteGroup: (_, { input }, context) => deleteGroup(context, input),
  },
};
