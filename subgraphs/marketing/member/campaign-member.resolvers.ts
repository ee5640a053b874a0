import './member.texts.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateCampaignMemberInput, Resolvers, UpdateCampaignMemberInput } from '../generated/resolvers.ts';
import { campaignById, memberById } from '../loaders.ts';
import { campaignMembers } from './campaign-member.module.ts';
import { type CampaignMemberRow, memberTable } from './campaign-member.table.ts';
import { resubscribe, unsubscribe } from './unsubscribe.ts';

const shape = plainShape<CreateCampaignMemberInput | UpdateCampaignMemberInput>({
  ownerId: 'owner',
  campaignId: 'campaign',
  contactId: 'contact',
  leadId: 'lead',
  callerId: 'caller',
});

export const memberResolvers: Resolvers = {
  CampaignMember: {
    ...recordFields('cmm'),
    __resolveReference: ({ id }, context) => byId(memberById, context, 'cmm', id),
    campaign: ({ campaignId }, _, context) => (campaignId ? campaignById(context).load(campaignId) : null),
    contact: ({ contactId }) => (contactId ? { id: toId('con', contactId) } : null),
    lead: ({ leadId }) => (leadId ? { id: toId('lea', leadId) } : null),
    status: optionField('campaignMembers', 'status'),
    source: optionField('campaignMembers', 'source'),
    callOutcome: optionField('campaignMembers', 'callOutcome'),
    caller: ({ callerId }) => userReference(callerId),
  },
  Query: {
    campaignMember: (_, { id }, context) => byId(memberById, context, 'cmm', id),
    campaignMembers: (_, page, context, info) =>
      recordList<CampaignMemberRow>(context, info, { module: campaignMembers, table: memberTable }, page),
  },
  Mutation: {
    createCampaignMember: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, campaignMembers, shape, input);
      return { campaignMember: uuid ? await memberById(context).load(uuid) : null, errors };
    },
    updateCampaignMember: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, campaignMembers, shape, input);
      return { campaignMember: await byId(memberById, context, 'cmm', input.id), errors };
    },
    deleteCampaignMember: (_, { input }, context) => deleteFrom(context, campaignMembers, input),
    unsubscribeCampaignMember: async (_, { input }, context) => {
      const { errors } = await context.work((tx) => unsubscribe(tx, input));
      return { campaignMember: await byId(memberById, context, 'cmm', input.id), errors };
    },
    resubscribeCampaignMember: async (_, { input }, context) => {
      const { errors } = await context.work((tx) => resubscribe(tx, input));
      return { campaignMember: await byId(memberById, context, 'cmm', input.id), errors };
    },
  },
};
