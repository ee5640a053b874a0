import { defineSubgraph } from '#platform/subgraph/define.ts';
import { groupResolvers } from './group/group.resolvers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { userResolvers } from './user/user.resolvers.ts';

export const identity = defineSubgraph({
  name: 'identity',
  folder: import.meta.dirname,
  resolvers: [userResolvers, groupResolvers, roleResolvers, sessionResolvers],
});
