import type { HiddenIds, Probe } from './operations.ts';

const RULE = 'id name actions { addToCampaign { campaign { id title } } removeFromCampaign { campaign { id title } } }';
const ERRORS = 'errors { code path message }';

const write = (mutation: string, fields: string, input: (ids: HiddenIds) => object): Probe => ({
  document: `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${fields} { ${RULE} } ${ERRORS} } }`,
  variables: (ids) => ({ input: input(ids) }),
});

/** Rules are for administrators, and so is what they do with whom: a campaign named to one tells nobody else anything. */
export const RULE_PROBES: Record<string, Probe> = {
  'Query.automationRules': { document: `{ automationRules { ${RULE} } }`, variables: () => ({}) },
  'Query.automationRule': {
    document: `query ($id: ID!) { automationRule(id: $id) { ${RULE} } }`,
    variables: ({ campaign }) => ({ id: campaign.replace('cmp', 'rul') }),
  },
  'Mutation.createAutomationRule': write('createAutomationRule', 'rule', ({ campaign }) => ({
    name: 'Urkinta',
    module: 'contacts',
    trigger: { on: 'CREATED' },
    actions: [{ addToCampaign: { campaignId: campaign } }],
  })),
  'Mutation.updateAutomationRule': write('updateAutomationRule', 'rule', ({ campaign }) => ({
    id: campaign.replace('cmp', 'rul'),
    version: 1,
    name: 'Urkinta',
  })),
  'Mutation.orderAutomationRules': write('orderAutomationRules', 'rules', ({ campaign }) => ({
    ids: [campaign.replace('cmp', 'rul')],
  })),
};
