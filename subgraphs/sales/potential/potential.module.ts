import { defineModule, field } from '#platform/catalog/define-module.ts';
import { SOURCES } from '../vocabulary.ts';

const closing = { group: 'closing' };

export const potentials = defineModule({
  name: 'potentials',
  subgraph: 'sales',
  typeName: 'Potential',
  prefix: 'pot',
  table: 'sales.potential',
  position: 4,
  icon: 'target',
  label: { fi: 'Potentiaalit', en: 'Potentials' },
  singular: { fi: 'Potentiaali', en: 'Potential' },
  titleField: 'name',
  defaultColumns: ['name', 'account', 'stage', 'amount', 'probability', 'expectedCloseDate', 'owner', 'createdAt'],
  board: {
    columnField: 'stage',
    titleField: 'name',
    cardFields: ['account', 'amount', 'expectedCloseDate'],
    sumField: 'amount',
    enteredField: 'stageEnteredAt',
  },
  groups: { closing: { fi: 'Päättyminen', en: 'Closing' } },
  fields: {
    name: field.text({ fi: 'Potentiaalin nimi', en: 'Name' }, { required: true }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts'),
    // The values are the stages of all pipelines, published by the stage table itself.
    stage: field.picklist({ fi: 'Myyntivaihe', en: 'Stage' }, [], { fixedOptions: true }),
    amount: field.money({ fi: 'Summa', en: 'Amount' }),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { format: 'currency', maxLength: 3 }),
    probability: field.percent({ fi: 'Todennäköisyys', en: 'Probability' }),
    weightedAmount: field.money(
      { fi: 'Painotettu summa', en: 'Weighted amount' },
      { writable: false, derivedFrom: ['amount', 'probability'] },
    ),
    expectedCloseDate: field.date({ fi: 'Arvioitu päättymispäivä', en: 'Expected close' }),
    nextStep: field.text({ fi: 'Seuraava toimenpide', en: 'Next step' }),
    type: field.picklist({ fi: 'Tyyppi', en: 'Type' }, [
      { value: 'new', label: { fi: 'Uusmyynti', en: 'New business' }, hue: 'green' },
      { value: 'existing', label: { fi: 'Lisämyynti', en: 'Existing business' }, hue: 'blue' },
      { value: 'renewal', label: { fi: 'Uusinta', en: 'Renewal' }, hue: 'violet' },
    ]),
    source: field.picklist({ fi: 'Lähde', en: 'Source' }, SOURCES),
    product: field.picklist({ fi: 'Tuote', en: 'Product' }, []),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    stageEnteredAt: field.dateTime({ fi: 'Vaiheessa alkaen', en: 'In stage since' }, { ...closing, writable: false }),
    closedAt: field.dateTime({ fi: 'Päättynyt', en: 'Closed' }, { ...closing, writable: false }),
    lossReason: field.picklist(
      { fi: 'Häviön syy', en: 'Loss reason' },
      [
        { value: 'price', label: { fi: 'Hinta', en: 'Price' }, hue: 'red' },
        { value: 'competitor', label: { fi: 'Kilpailija', en: 'Competitor' }, hue: 'orange' },
        { value: 'timing', label: { fi: 'Ajoitus', en: 'Timing' }, hue: 'amber' },
        { value: 'no_need', label: { fi: 'Ei tarvetta', en: 'No need' }, hue: 'grey' },
        { value: 'no_answer', label: { fi: 'Ei vastausta', en: 'No answer' }, hue: 'grey' },
      ],
      closing,
    ),
    competitor: field.text({ fi: 'Kilpailija', en: 'Competitor' }, closing),
  },
});
