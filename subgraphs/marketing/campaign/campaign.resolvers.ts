import './campaign.texts.ts';
import { money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { createFrom, deleteFrom, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateCampaignInput, Resolvers, UpdateCampaignInput } from '../generated/resolvers.ts';
import { campaignById } from '../loaders.ts';
import { campaignMembers } from '../member/campaign-member.module.ts';
import { type CampaignMemberRow, memberTable } from '../member/campaign-member.table.ts';
import { campaigns } from './campaign.module.ts';
import { type CampaignRow, campaignTable } from './campaign.table.ts';

const shape = plainShape<CreateCampaignInput | UpdateCampaignInput>({ ownerId: 'owner' });

const membersOf: RelatedList = { module: campaignMembers, table: memberTable, field: 'campaign' };

export const campaignResolvers: Resolvers = {
  Campaign: {
    ...recordFields('cmp'),
    __resolveReference: ({ id }, context) => byId(campaignById, context, 'cmp', id),
    type: optionField('campaigns', 'type'),
    budget: ({ budget, currency }) => money(budget, currency),
    actualCost: ({ actualCost, currency }) => money(actualCost, currency),
    expectedRevenue: ({ expectedRevenue, currency }) => money(expectedRevenue, currency),
    members: ({ id }, page, context, info) => relatedList<CampaignMemberRow>(context, info, membersOf, id, page),
  },
  Query: {
    campaign: (_, { id }, context) => byId(campaignById, context, 'cmp', id),
    campaigns: (_, page, context, info) =>
      recordList<CampaignRow>(context, info, { module: campaigns, table: campaignTable }, page),
  },
  Mutation: {
    createCampaign: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, campaigns, shape, input);
      return { campaign: uuid ? await campaignById(context).load(uuid) : null, errors };
    },
    updateCampaign: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, campaigns, shape, input);
      return { campaign: await byId(campaignById, context, 'cmp', input.id), errors };
    },
    deleteCampaign: (_, { input }, context) => deleteFrom(context, campaigns, input),
  },
};
