import { recordLoader } from '#platform/records/record-loader.ts';
import { type CampaignRow, campaignTable } from './campaign/campaign.table.ts';
import { type CampaignMemberRow, memberTable } from './member/campaign-member.table.ts';

export const campaignById = recordLoader<CampaignRow>(campaignTable);
export const memberById = recordLoader<CampaignMemberRow>(memberTable);
