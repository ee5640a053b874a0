import { defineModule, field } from '#platform/catalog/define-module.ts';

const bank = { group: 'bank' };
const terms = { group: 'terms' };

export const billingCompanies = defineModule({
  name: 'billingCompanies',
  subgraph: 'billing',
  typeName: 'BillingCompany',
  prefix: 'bco',
  table: 'billing.company',
  position: 41,
  icon: 'landmark',
  label: { fi: 'Laskuttavat yritykset', en: 'Billing companies' },
  singular: { fi: 'Laskuttava yritys', en: 'Billing company' },
  titleField: 'name',
  defaultColumns: ['name', 'businessId', 'iban', 'referenceType', 'paymentTermDays'],
  groups: { bank: { fi: 'Pankki ja viitteet', en: 'Bank and references' }, terms: { fi: 'Ehdot', en: 'Terms' } },
  fields: {
    name: field.text({ fi: 'Nimi', en: 'Name' }, { required: true }),
    businessId: field.text({ fi: 'Y-tunnus', en: 'Business ID' }, { format: 'businessId', maxLength: 20 }),
    vatId: field.text({ fi: 'ALV-tunnus', en: 'VAT ID' }, { format: 'vatId', maxLength: 20 }),
    street: field.text({ fi: 'Katuosoite', en: 'Street' }),
    postcode: field.text({ fi: 'Postinumero', en: 'Postcode' }, { maxLength: 20 }),
    city: field.text({ fi: 'Postitoimipaikka', en: 'City' }),
    region: field.text({ fi: 'Alue', en: 'Region' }),
    country: field.text({ fi: 'Maa', en: 'Country' }, { format: 'country', maxLength: 2 }),
    email: field.email({ fi: 'Sähköposti', en: 'E-mail' }),
    phone: field.phone({ fi: 'Puhelin', en: 'Phone' }),
    website: field.url({ fi: 'Verkkosivu', en: 'Web site' }),
    iban: field.text({ fi: 'Tilinumero (IBAN)', en: 'Account (IBAN)' }, { ...bank, format: 'iban', maxLength: 42 }),
    bic: field.text({ fi: 'BIC', en: 'BIC' }, { ...bank, format: 'bic', maxLength: 11 }),
    referenceType: field.picklist(
      { fi: 'Viitteen muoto', en: 'Form of references' },
      [
        { value: 'FI', label: { fi: 'Kansallinen', en: 'National' }, hue: 'blue' },
        { value: 'RF', label: { fi: 'RF-viite', en: 'RF' }, hue: 'violet' },
      ],
      { ...bank, fixedOptions: true, alwaysFilled: true },
    ),
    firstNumber: field.integer(
      { fi: 'Ensimmäinen laskun numero', en: 'First invoice number' },
      { ...bank, minimum: 1, alwaysFilled: true, ordinal: true },
    ),
    eInvoiceAddress: field.text({ fi: 'Verkkolaskuosoite', en: 'E-invoice address' }, { ...bank, maxLength: 35 }),
    eInvoiceOperator: field.text(
      { fi: 'Verkkolaskuoperaattori', en: 'E-invoice operator' },
      { ...bank, maxLength: 35 },
    ),
    paymentTermDays: field.integer(
      { fi: 'Maksuehto, pv', en: 'Payment term, days' },
      { ...terms, maximum: 365, alwaysFilled: true },
    ),
    interestRate: field.decimal(
      { fi: 'Viivästyskorko, %', en: 'Late interest, %' },
      { ...terms, minimum: 0, maximum: 100 },
    ),
    noticeDays: field.integer(
      { fi: 'Huomautusaika, pv', en: 'Notice, days' },
      { ...terms, maximum: 365, alwaysFilled: true },
    ),
  },
});
