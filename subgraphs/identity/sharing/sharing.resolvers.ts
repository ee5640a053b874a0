import { toId } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { groupById, principalsById } from '../loaders.ts';
import { allModuleAccess, defaultOfModule, rulesOfModule } from './module-access.ts';
import { accessOfRecord, sharesOfRecord } from './record-access.ts';
import { setModuleDefault } from './set-module-default.ts';
import { shareRecord, unshareRecord } from './share-record.ts';
import './sharing.texts.ts';
import { addSharingRule, removeSharingRule } from './sharing-rules.ts';

export const sharingResolvers: Resolvers = {
  Record: {
    __resolveReference: ({ id }) => ({ id }),
    access: ({ id }, _, context) => accessOfRecord(context, id),
  },
  RecordAccess: {
    shares: async ({ recordId }, _, context) => (await sharesOfRecord(context).load(recordId)) ?? [],
  },
  Share: {
    id: ({ id }) => toId('shr', id),
    with: async ({ principalId }, _, context) => (await principalsById(context, [principalId]))[0]!,
  },
  ModuleAccess: {
    default: async ({ module }, _, context) => (await defaultOfModule(context).load(module)) ?? 'PRIVATE',
    rules: async ({ module }, _, context) => (await rulesOfModule(context).load(module)) ?? [],
  },
  SharingRule: {
    id: ({ id }) => toId('rul', id),
    from: async ({ fromGroupId }, _, context) => (await groupById(context).load(fromGroupId))!,
    to: async ({ toGroupId }, _, context) => (await groupById(context).load(toGroupId))!,
  },
  Query: {
    moduleAccess: (_, __, context) => allModuleAccess(context),
  },
  Mutation: {
    setModuleDefault: (_, { input }, context) => setModuleDefault(context, input),
    addSharingRule: (_, { input }, context) => addSharingRule(context, input),
    removeSharingRule: (_, { input }, context) => removeSharingRule(context, input),
    shareRecord: (_, { input }, context) => shareRecord(context, input),
    unshareRecord: (_, { input }, context) => unshareRecord(context, input),
  },
};
