import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Campaigns and their members. */
export function marketingCases({ mine, hidden, campaigns, people, south }: Given): Case[] {
  const { campaign, asleep, member, left, reached, parted } = campaigns;
  const which = (prefix: string, foreign: string, unseen: string): Line[] => [
    ['no id', { id: "' or true --" }, 'NOT_FOUND', 'input.id'],
    ['an id of another module', { id: foreign }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never(prefix) }, 'NOT_FOUND', 'input.id'],
    ['a record that is not one’s to see', { id: unseen }, 'NOT_FOUND', 'input.id'],
    ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  const reference = (name: string, prefix: string, foreign: string, unseen: string): Line[] => [
    [`a ${name} that is no id`, { [name]: 'abc' }, 'INVALID_ID', `input.${name}`],
    [`a ${name} of another module`, { [name]: foreign }, 'INVALID_ID', `input.${name}`],
    [`a ${name} that never was`, { [name]: never(prefix) }, 'NOT_FOUND', `input.${name}`],
    [`a ${name} that is not one’s to see`, { [name]: unseen }, 'NOT_FOUND', `input.${name}`],
  ];
  const tooLong = (name: string, most: number): Line => [
    `a ${name} of ${most + 1} characters`,
    { [name]: long(most + 1) },
    'TOO_LONG',
    `input.${name}`,
  ];
  const emptied = (...names: string[]): Line[] =>
    names.map((name) => [`an emptied ${name}`, { [name]: null }, 'REQUIRED', `input.${name}`]);
  const campaignFields: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    tooLong('name', 200),
    tooLong('goal', 200),
    tooLong('description', 20_000),
    ['an unknown type', { type: 'x' }, 'INVALID_OPTION', 'input.type'],
    ['a day that is none', { startDate: '2027-02-30' }, 'INVALID_DATE', 'input.startDate'],
    [
      'an end before the beginning',
      { startDate: '2027-02-02', expectedEndDate: '2027-02-01' },
      'ENDS_BEFORE_START',
      'input.expectedEndDate',
    ],
    ['a negative budget', { budget: '-1' }, 'OUT_OF_RANGE', 'input.budget'],
    ['a tenth of a cent', { actualCost: '0.001' }, 'TOO_MANY_DECIMALS', 'input.actualCost'],
    ['16 digits', { expectedRevenue: '1000000000000000' }, 'OUT_OF_RANGE', 'input.expectedRevenue'],
    ['an unknown currency', { currency: 'ABC' }, 'INVALID_CURRENCY', 'input.currency'],
    ['an owner who has left', { ownerId: people.gone.id }, 'NOT_FOUND', 'input.ownerId'],
  ];
  const memberFields: Line[] = [
    ['an unknown status', { status: 'x' }, 'INVALID_OPTION', 'input.status'],
    ['an unknown outcome', { callOutcome: 'x' }, 'INVALID_OPTION', 'input.callOutcome'],
    ['a group for a caller', { callerId: south }, 'INVALID_ID', 'input.callerId'],
  ];
  const ofCampaign: Line[] = [
    ['a campaign that is no id', { campaignId: 'abc' }, 'NOT_FOUND', 'input.campaignId'],
    ['a campaign that never was', { campaignId: never('cmp') }, 'NOT_FOUND', 'input.campaignId'],
    ['a campaign that is not one’s to see', { campaignId: hidden.campaign }, 'NOT_FOUND', 'input.campaignId'],
    ['a module without persons', { module: 'accounts' }, 'ONLY_PERSONS', 'input.module'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.campaignId', 'app'],
  ];
  const chosen: Line[] = [
    ['no records', { ids: [] }, 'REQUIRED', 'input.ids'],
    ['records of another module', { ids: [mine.lead] }, 'NOT_FOUND', 'input.ids.0'],
    ['records and conditions', { ids: [reached], search: 'x' }, 'INVALID_SELECTION', 'input.ids'],
    ['an unknown field', { where: { field: 'x', operator: 'EMPTY' } }, 'UNKNOWN_FIELD', 'input.where.field'],
  ];
  const inactive: Line = [
    'a campaign that is not active',
    { campaignId: asleep },
    'CAMPAIGN_INACTIVE',
    'input.campaignId',
  ];
  const one = { id: member, version: 1 };
  const theOther = { id: left, version: 2 };
  const selection = { campaignId: campaign, module: 'contacts' };
  return [
    ...refusals('createCampaign', { name: 'Uusi' }, [
      ...campaignFields,
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
    ...refusals('updateCampaign', { id: campaign, version: 1 }, [
      ...which('cmp', mine.account, hidden.campaign),
      ...campaignFields,
      ...emptied('name', 'type', 'active', 'currency', 'ownerId'),
    ]),
    ...refusals('deleteCampaign', { id: campaign, version: 1 }, which('cmp', mine.account, hidden.campaign)),
    ...refusals('createCampaignMember', { campaignId: campaign, leadId: mine.lead }, [
      ['nobody', { leadId: null }, 'CONTACT_OR_LEAD', 'input.contactId'],
      ['a contact and a lead', { contactId: reached }, 'CONTACT_OR_LEAD', 'input.contactId'],
      ['somebody without an address', {}, 'NO_ADDRESS', 'input.leadId'],
      ['who is a member already', { leadId: null, contactId: reached }, 'ALREADY_MEMBER', 'input.contactId'],
      ['who has unsubscribed', { leadId: null, contactId: parted }, 'CONTACT_UNSUBSCRIBED', 'input.contactId'],
      inactive,
      ...reference('campaignId', 'cmp', mine.account, hidden.campaign),
      ...reference('contactId', 'con', mine.account, hidden.contact),
      ...reference('leadId', 'lea', mine.account, hidden.lead),
      ...memberFields,
      ['a token that only reads', {}, 'FORBIDDEN', 'input', 'app'],
    ]),
    ...refusals('updateCampaignMember', one, [
      ...which('cmm', campaign, hidden.member),
      ...memberFields,
      ...emptied('ownerId'),
    ]),
    ...refusals('deleteCampaignMember', one, [
      ...which('cmm', campaign, hidden.member),
      ['who has unsubscribed', theOther, 'MEMBER_UNSUBSCRIBED', 'input.id'],
    ]),
    ...refusals('unsubscribeCampaignMember', one, [
      ...which('cmm', campaign, hidden.member),
      tooLong('reason', 200),
      ['who has unsubscribed already', theOther, 'ALREADY_UNSUBSCRIBED', 'input.id'],
    ]),
    ...refusals('resubscribeCampaignMember', { ...theOther, newConsent: true, consentSource: 'Messut' }, [
      ...which('cmm', campaign, hidden.member),
      ['no new consent', { newConsent: false }, 'CONSENT_REQUIRED', 'input.newConsent'],
      ['a consent from nowhere', { consentSource: ' ' }, 'REQUIRED', 'input.consentSource'],
      tooLong('consentSource', 200),
      ['who has not unsubscribed', one, 'NOT_UNSUBSCRIBED', 'input.id'],
    ]),
    ...refusals('addToCampaign', selection, [
      ...ofCampaign,
      ...chosen,
      inactive,
      ['a consent from nowhere', { newConsent: true }, 'REQUIRED', 'input.consentSource'],
    ]),
    ...refusals('removeFromCampaign', selection, [...ofCampaign, ...chosen]),
    ...refusals('loadCampaign', { ...selection, mode: 'ADD' }, [
      ...ofCampaign,
      inactive,
      ['a filter that is no id', { filterId: 'x' }, 'NOT_FOUND', 'input.filterId'],
      ['a filter of another module', { filterId: mine.filter }, 'NOT_FOUND', 'input.filterId'],
      [
        'a filter and conditions',
        { filterId: mine.filter, where: { field: 'city', operator: 'EMPTY' } },
        'CONFLICT',
        'input.filterId',
      ],
      ['an unknown field', { where: { field: 'x', operator: 'EMPTY' } }, 'UNKNOWN_FIELD', 'input.where.field'],
    ]),
  ];
}
