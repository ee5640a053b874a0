import { toId } from '#platform/id.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { roleById } from '../loaders.ts';

export const roleResolvers: Resolvers = {
  Role: {
    __resolveReference: ({ id }, context) => byId(roleById, context, 'rol', id),
    id: ({ id }) => toId('rol', id),
    parent: ({ parentId }, _, context) => (parentId ? roleById(context).load(parentId) : null),
  },
};
