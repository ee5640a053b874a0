import { defineModule, field } from '#platform/catalog/define-module.ts';

const permission = { group: 'permission' };
const call = { group: 'call' };

export const campaignMembers = defineModule({
  name: 'campaignMembers',
  subgraph: 'marketing',
  typeName: 'CampaignMember',
  prefix: 'cmm',
  table: 'marketing.campaign_member',
  position: 51,
  icon: 'users-round',
  label: { fi: 'Kampanjan jäsenet', en: 'Campaign members' },
  singular: { fi: 'Kampanjan jäsen', en: 'Campaign member' },
  // Told to whoever sees the record: a name would tell of a person who may not be theirs to see.
  titleField: 'number',
  defaultColumns: ['number', 'campaign', 'contact', 'lead', 'status', 'unsubscribedAt', 'source', 'createdAt'],
  groups: {
    permission: { fi: 'Lähetyslupa', en: 'Permission to mail' },
    call: { fi: 'Soitto', en: 'Call' },
  },
  fields: {
    campaign: field.relation({ fi: 'Kampanja', en: 'Campaign' }, 'campaigns', { required: true }),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts'),
    lead: field.relation({ fi: 'Liidi', en: 'Lead' }, 'leads'),
    status: field.picklist({ fi: 'Jäsenen tila', en: 'Member status' }, [
      { value: 'added', label: { fi: 'Lisätty', en: 'Added' }, hue: 'grey' },
      { value: 'contacted', label: { fi: 'Tavoiteltu', en: 'Contacted' }, hue: 'blue' },
      { value: 'responded', label: { fi: 'Vastannut', en: 'Responded' }, hue: 'violet' },
      { value: 'interested', label: { fi: 'Kiinnostunut', en: 'Interested' }, hue: 'green' },
      { value: 'declined', label: { fi: 'Ei kiinnostunut', en: 'Not interested' }, hue: 'orange' },
    ]),
    source: field.picklist(
      { fi: 'Mistä lisätty', en: 'Added from' },
      [
        { value: 'manual', label: { fi: 'Käsin', en: 'By hand' }, hue: 'grey' },
        { value: 'filter', label: { fi: 'Suodatin', en: 'Filter' }, hue: 'blue' },
        { value: 'workflow', label: { fi: 'Automaatio', en: 'Automation' }, hue: 'violet' },
        { value: 'import', label: { fi: 'Tuonti', en: 'Import' }, hue: 'amber' },
      ],
      { writable: false, fixedOptions: true },
    ),
    unsubscribedAt: field.dateTime(
      { fi: 'Kieltänyt lähetykset', en: 'Unsubscribed' },
      { ...permission, writable: false },
    ),
    unsubscribedReason: field.text(
      { fi: 'Kiellon syy', en: 'Reason for unsubscribing' },
      { ...permission, writable: false },
    ),
    consentedAt: field.dateTime({ fi: 'Uusi lupa', en: 'New consent' }, { ...permission, writable: false }),
    consentSource: field.text(
      { fi: 'Luvan lähde', en: 'Where the consent is from' },
      { ...permission, writable: false },
    ),
    callOutcome: field.picklist(
      { fi: 'Soiton tulos', en: 'Outcome of the call' },
      [
        { value: 'reached', label: { fi: 'Tavoitettu', en: 'Reached' }, hue: 'green' },
        { value: 'no_answer', label: { fi: 'Ei vastausta', en: 'No answer' }, hue: 'grey' },
        { value: 'call_again', label: { fi: 'Soita uudelleen', en: 'Call again' }, hue: 'amber' },
        { value: 'wrong_number', label: { fi: 'Väärä numero', en: 'Wrong number' }, hue: 'orange' },
      ],
      call,
    ),
    callAt: field.dateTime({ fi: 'Soittoaika', en: 'Time of the call' }, call),
    caller: field.user({ fi: 'Soittaja', en: 'Caller' }, { ...call, column: 'caller_id' }),
  },
});
