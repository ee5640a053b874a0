import type { Probe } from './operations.ts';

const ERRORS = 'errors { code path message }';
const RECORD =
  'record { id title cells { value label } history(first: 3) { edges { node { id changes { field } } } } }';
const CAMPAIGN = `id number name description budget { amount } members(first: 3) { totalCount edges { node { id contact { id name } } } } ${RECORD}`;
const MEMBER = `id number campaign { id name } contact { id name } lead { id name } unsubscribedReason status { value } ${RECORD}`;
const STARTED = 'id kind by { name } undoOf { id }';

const startRun = (mutation: string, more: object): Probe => ({
  document: `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { run { ${STARTED} } ${ERRORS} } }`,
  variables: ({ campaign }) => ({ input: { campaignId: campaign, module: 'contacts', ...more } }),
});

const ofMember = (mutation: string, more: object): Probe => ({
  document: `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { campaignMember { ${MEMBER} } ${ERRORS} } }`,
  variables: ({ member }) => ({ input: { id: member, version: 1, ...more } }),
});

/** Operations on campaigns and their members, tried by somebody who may see neither. */
export const CAMPAIGN_PROBES: Record<string, Probe> = {
  'Query.campaign': {
    document: `query ($id: ID!) { campaign(id: $id) { ${CAMPAIGN} } }`,
    variables: ({ campaign }) => ({ id: campaign }),
  },
  'Query.campaigns': {
    document: `query ($where: ConditionInput) { campaigns(first: 5, filter: $where, sort: [{ field: "budget" }]) { totalCount edges { node { ${CAMPAIGN} } } } }`,
    variables: () => ({ where: { field: 'name', operator: 'CONTAINS', values: ['SALAISUUS'] } }),
  },
  'Query.campaignMember': {
    document: `query ($id: ID!) { campaignMember(id: $id) { ${MEMBER} } }`,
    variables: ({ member }) => ({ id: member }),
  },
  'Query.campaignMembers': {
    document: `query ($where: ConditionInput) { campaignMembers(first: 5, filter: $where, sort: [{ field: "contact" }]) { totalCount edges { node { ${MEMBER} } } } }`,
    variables: ({ campaign, contact }) => ({
      where: {
        any: [
          { field: 'campaign', operator: 'IS', values: [campaign] },
          { field: 'contact', operator: 'IS', values: [contact] },
          { field: 'contact.name', operator: 'CONTAINS', values: ['SALAISUUS'] },
        ],
      },
    }),
  },
  'Query.campaignLoadPreview': {
    document: `query ($input: CampaignLoadPreviewInput!) { campaignLoadPreview(input: $input) { found added already withoutAddress unsubscribed removed } }`,
    variables: ({ campaign }) => ({ input: { campaignId: campaign, module: 'contacts', mode: 'REPLACE' } }),
  },
  'Mutation.createCampaign': {
    document: `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { ${CAMPAIGN} } ${ERRORS} } }`,
    variables: ({ campaign }) => ({ input: { name: 'Liisan kampanja', ownerId: campaign } }),
  },
  'Mutation.updateCampaign': {
    document: `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { ${CAMPAIGN} } ${ERRORS} } }`,
    variables: ({ campaign }) => ({ input: { id: campaign, version: 1, description: 'vallattu' } }),
  },
  'Mutation.deleteCampaign': {
    document: `mutation ($input: DeleteCampaignInput!) { deleteCampaign(input: $input) { deletedId ${ERRORS} } }`,
    variables: ({ campaign }) => ({ input: { id: campaign, version: 1 } }),
  },
  'Mutation.createCampaignMember': {
    document: `mutation ($input: CreateCampaignMemberInput!) { createCampaignMember(input: $input) { campaignMember { ${MEMBER} } ${ERRORS} } }`,
    variables: ({ campaign, contact }) => ({ input: { campaignId: campaign, contactId: contact } }),
  },
  'Mutation.updateCampaignMember': ofMember('updateCampaignMember', { status: 'contacted' }),
  'Mutation.deleteCampaignMember': {
    document: `mutation ($input: DeleteCampaignMemberInput!) { deleteCampaignMember(input: $input) { deletedId ${ERRORS} } }`,
    variables: ({ member }) => ({ input: { id: member, version: 1 } }),
  },
  'Mutation.unsubscribeCampaignMember': ofMember('unsubscribeCampaignMember', { reason: 'vallattu' }),
  'Mutation.resubscribeCampaignMember': ofMember('resubscribeCampaignMember', { newConsent: true, consentSource: 'x' }),
  'Mutation.addToCampaign': startRun('addToCampaign', {}),
  'Mutation.removeFromCampaign': startRun('removeFromCampaign', {}),
  'Mutation.loadCampaign': startRun('loadCampaign', { mode: 'REPLACE' }),
};
