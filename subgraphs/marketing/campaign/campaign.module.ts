import { defineModule, field } from '#platform/catalog/define-module.ts';

const schedule = { group: 'schedule' };
const figures = { group: 'figures' };

export const campaigns = defineModule({
  name: 'campaigns',
  subgraph: 'marketing',
  typeName: 'Campaign',
  prefix: 'cmp',
  table: 'marketing.campaign',
  position: 50,
  icon: 'megaphone',
  label: { fi: 'Kampanjat', en: 'Campaigns' },
  singular: { fi: 'Kampanja', en: 'Campaign' },
  titleField: 'name',
  defaultColumns: ['name', 'type', 'active', 'startDate', 'expectedEndDate', 'budget', 'owner', 'createdAt'],
  groups: {
    schedule: { fi: 'Ajankohta', en: 'Schedule' },
    figures: { fi: 'Tunnusluvut', en: 'Figures' },
  },
  fields: {
    name: field.text({ fi: 'Kampanjan nimi', en: 'Campaign name' }, { required: true }),
    // Rules go by these very values: an e-mail campaign takes only those who have an address.
    type: field.picklist(
      { fi: 'Tyyppi', en: 'Type' },
      [
        { value: 'email', label: { fi: 'Sähköposti', en: 'E-mail' }, hue: 'blue' },
        { value: 'call', label: { fi: 'Soitto', en: 'Call' }, hue: 'violet' },
        { value: 'event', label: { fi: 'Tapahtuma', en: 'Event' }, hue: 'amber' },
        { value: 'other', label: { fi: 'Muu', en: 'Other' }, hue: 'grey' },
      ],
      { fixedOptions: true },
    ),
    active: field.boolean({ fi: 'Aktiivinen', en: 'Active' }),
    goal: field.text({ fi: 'Tavoite', en: 'Goal' }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    startDate: field.date({ fi: 'Alkamispäivä', en: 'Start date' }, schedule),
    expectedEndDate: field.date({ fi: 'Arvioitu päättymispäivä', en: 'Expected end date' }, schedule),
    budget: field.money({ fi: 'Budjetti', en: 'Budget' }, figures),
    actualCost: field.money({ fi: 'Toteutuneet kulut', en: 'Actual cost' }, figures),
    expectedRevenue: field.money({ fi: 'Odotettu tuotto', en: 'Expected revenue' }, figures),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { ...figures, format: 'currency', maxLength: 3 }),
  },
});
