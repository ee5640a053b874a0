import { defineModule, field } from '#platform/catalog/define-module.ts';
import { SALES_GROUPS, salesFields } from '../document-fields.ts';

const way = { writable: false, group: 'way' };

export const quotes = defineModule({
  name: 'quotes',
  subgraph: 'sales',
  typeName: 'Quote',
  prefix: 'quo',
  table: 'sales.quote',
  position: 5,
  icon: 'file-text',
  label: { fi: 'Tarjoukset', en: 'Quotes' },
  singular: { fi: 'Tarjous', en: 'Quote' },
  titleField: 'subject',
  defaultColumns: ['number', 'subject', 'account', 'stage', 'net', 'gross', 'validUntil', 'owner', 'createdAt'],
  groups: { way: { fi: 'Vaiheet', en: 'Steps' }, ...SALES_GROUPS },
  fields: {
    subject: field.text({ fi: 'Otsikko', en: 'Subject' }, { required: true }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts'),
    potential: field.relation({ fi: 'Potentiaali', en: 'Potential' }, 'potentials'),
    // Moved by the acts upon quotes alone; rules go by these very values.
    stage: field.picklist(
      { fi: 'Tila', en: 'Stage' },
      [
        { value: 'draft', label: { fi: 'Luonnos', en: 'Draft' }, hue: 'grey' },
        { value: 'sent', label: { fi: 'Lähetetty', en: 'Sent' }, hue: 'blue' },
        { value: 'revised', label: { fi: 'Korvattu', en: 'Revised' }, hue: 'violet' },
        { value: 'accepted', label: { fi: 'Hyväksytty', en: 'Accepted' }, hue: 'green' },
        { value: 'rejected', label: { fi: 'Hylätty', en: 'Rejected' }, hue: 'red' },
        { value: 'expired', label: { fi: 'Vanhentunut', en: 'Expired' }, hue: 'amber' },
      ],
      { fixedOptions: true, writable: false },
    ),
    validUntil: field.date({ fi: 'Voimassa asti', en: 'Valid until' }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    ...salesFields,
    revision: field.integer({ fi: 'Versio', en: 'Revision' }, { ...way, ordinal: true }),
    previous: field.relation({ fi: 'Edellinen versio', en: 'Previous revision' }, 'quotes', way),
    sentAt: field.dateTime({ fi: 'Lähetetty', en: 'Sent' }, way),
    decidedAt: field.dateTime({ fi: 'Vastattu', en: 'Answered' }, way),
  },
});
