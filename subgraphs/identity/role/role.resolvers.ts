import { toId } from '#platform/id.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { allRoles, roleById, userCountOfRole } from '../loaders.ts';
import { createRole } from './create-role.ts';
import { deleteRole } from './delete-role.ts';
import { fieldPermissionsOf } from './field-permissions.ts';
import { permissionsOf } from './permissions.ts';
import './role.texts.ts';
import { updateRole } from './update-role.ts';

export const roleResolvers: Resolvers = {
  Role: {
    __resolveReference: ({ id }, context) => byId(roleById, context, 'rol', id),
    id: ({ id }) => toId('rol', id),
    parent: ({ parentId }, _, context) => (parentId ? roleById(context).load(parentId) : null),
    permissions: ({ id }, _, context) => permissionsOf(context, id),
    fieldPermissions: async ({ id }, _, context) => (await fieldPermissionsOf(context).load(id)) ?? [],
    userCount: async ({ id }, _, context) => (await userCountOfRole(context).load(id)) ?? 0,
  },
  Query: {
    roles: (_, __, context) => allRoles(context),
  },
  Mutation: {
    createRole: (_, { input }, context) => createRole(context, input),
    updateRole: (_, { input }, context) => updateRole(context, input),
    deleteRole: (_, { input }, context) => deleteRole(context, input),
  },
};
