import { defineSubgraph } from '#platform/subgraph/define.ts';
import { campaigns } from './campaign/campaign.module.ts';
import { campaignResolvers } from './campaign/campaign.resolvers.ts';
import { campaignMembers } from './member/campaign-member.module.ts';
import { memberResolvers } from './member/campaign-member.resolvers.ts';
import { fillingResolvers } from './member/filling.resolvers.ts';
import { fillingKinds } from './member/filling-kinds.ts';
import { forgetPurged } from './member/forget-purged.ts';

/** Whom a company wants to reach: campaigns and their members. */
export const marketing = defineSubgraph({
  name: 'marketing',
  folder: import.meta.dirname,
  modules: [campaigns, campaignMembers],
  resolvers: [campaignResolvers, memberResolvers, fillingResolvers],
  consumers: [forgetPurged],
  runs: fillingKinds,
});
