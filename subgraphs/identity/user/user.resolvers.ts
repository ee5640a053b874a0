import { toId } from '#platform/id.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { groupsOfUser, isUser, roleById, totpEnabledOf, userById } from '../loaders.ts';
import { allPermissions, permissionsOf } from '../role/permissions.ts';
import { completePrincipal } from './complete-principal.ts';
import { inviteUser } from './invite-user.ts';
import { listUsers } from './list-users.ts';
import { updateUser } from './update-user.ts';
import { updateViewer } from './update-viewer.ts';
import './user.texts.ts';

export const userResolvers: Resolvers = {
  User: {
    __resolveReference: ({ id }, context) => byId(userById, context, 'usr', id),
    id: ({ id }) => toId('usr', id),
    role: ({ roleId }, _, context) => (roleId ? roleById(context).load(roleId) : null),
    groups: async ({ id }, _, context) => (await groupsOfUser(context).load(id)) ?? [],
    lastSignInAt: async ({ id, lastSignInAt }, _, context) =>
      (await mayKnowHabits(context, id)) ? lastSignInAt : null,
  },
  Principal: {
    __resolveType: (principal) => (isUser(principal) ? 'User' : 'Group'),
  },
  Viewer: {
    user: (viewer) => viewer,
    totpEnabled: async ({ id }, _, context) => (await totpEnabledOf(context).load(id)) ?? false,
    permissions: ({ admin, roleId }, _, context) => (admin ? allPermissions(context) : permissionsOf(context, roleId)),
  },
  Query: {
    viewer: (_, __, context) => (context.actor ? userById(context).load(context.actor.userId) : null),
    user: (_, { id }, context) => byId(userById, context, 'usr', id),
    users: (_, input, context, info) => listUsers(context, input, info),
    principals: (_, input, context) => completePrincipal(context, input),
  },
  Mutation: {
    inviteUser: (_, { input }, context) => inviteUser(context, input),
    updateUser: (_, { input }, context) => updateUser(context, input),
    updateViewer: (_, { input }, context) => updateViewer(context, input),
  },
};

/** When somebody comes and goes is that person's matter, and the administrators'. */
async function mayKnowHabits(context: Context, userId: string): Promise<boolean> {
  const reader = context.actor?.userId;
  return reader === userId || Boolean(reader && (await userById(context).load(reader))?.admin);
}
