import { defineModule, field } from '#platform/catalog/define-module.ts';
import { INDUSTRIES, SOURCES } from '../vocabulary.ts';

const reachedBy = { group: 'contactDetails' };
const address = { group: 'address' };
const figures = { group: 'figures' };
const consent = { group: 'consent' };

export const leads = defineModule({
  name: 'leads',
  subgraph: 'sales',
  typeName: 'Lead',
  prefix: 'lea',
  table: 'sales.lead',
  position: 3,
  icon: 'magnet',
  label: { fi: 'Liidit', en: 'Leads' },
  singular: { fi: 'Liidi', en: 'Lead' },
  titleField: 'name',
  defaultColumns: ['name', 'status', 'source', 'rating', 'email', 'phone', 'expectedAmount', 'owner', 'createdAt'],
  board: {
    columnField: 'status',
    titleField: 'name',
    cardFields: ['source', 'rating', 'expectedAmount'],
    sumField: 'expectedAmount',
    enteredField: 'statusEnteredAt',
  },
  duplicates: [
    { reason: 'BUSINESS_ID', fields: ['businessId'], weight: 80 },
    { reason: 'EMAIL', fields: ['email'], weight: 85 },
    { reason: 'NAME', fields: ['company'], by: 'company', weight: 60, alike: 40 },
    { reason: 'PERSON', fields: ['firstName', 'lastName'], together: true, by: 'person', weight: 50 },
    { reason: 'PHONE', fields: ['phone', 'mobile'], weight: 60 },
    { reason: 'DOMAIN', fields: ['website', 'email'], by: 'domain', weight: 25 },
  ],
  groups: {
    contactDetails: { fi: 'Yhteystiedot', en: 'Contact details' },
    address: { fi: 'Osoite', en: 'Address' },
    figures: { fi: 'Tunnusluvut', en: 'Figures' },
    consent: { fi: 'Markkinointilupa', en: 'Consent' },
  },
  fields: {
    name: field.text({ fi: 'Liidi', en: 'Lead' }, { writable: false }),
    company: field.text({ fi: 'Yritys', en: 'Company' }),
    businessId: field.text({ fi: 'Y-tunnus', en: 'Business ID' }, { format: 'businessId', maxLength: 20 }),
    firstName: field.text({ fi: 'Etunimi', en: 'First name' }, { maxLength: 100 }),
    lastName: field.text({ fi: 'Sukunimi', en: 'Last name' }, { maxLength: 100 }),
    title: field.text({ fi: 'Titteli', en: 'Title' }),
    // Rules go by these very values.
    status: field.picklist(
      { fi: 'Tila', en: 'Status' },
      [
        { value: 'new', label: { fi: 'Uusi', en: 'New' }, hue: 'blue' },
        { value: 'contacted', label: { fi: 'Tavoiteltu', en: 'Contacted' }, hue: 'violet' },
        { value: 'qualified', label: { fi: 'Kelpaava', en: 'Qualified' }, hue: 'amber' },
        { value: 'converted', label: { fi: 'Muunnettu', en: 'Converted' }, hue: 'green' },
        { value: 'disqualified', label: { fi: 'Hylätty', en: 'Disqualified' }, hue: 'grey' },
      ],
      { fixedOptions: true },
    ),
    disqualifiedReason: field.picklist({ fi: 'Hylkäyksen syy', en: 'Reason for disqualifying' }, [
      { value: 'not_reached', label: { fi: 'Ei tavoitettu', en: 'Not reached' }, hue: 'grey' },
      { value: 'no_need', label: { fi: 'Ei tarvetta', en: 'No need' }, hue: 'grey' },
      { value: 'no_budget', label: { fi: 'Ei budjettia', en: 'No budget' }, hue: 'amber' },
      { value: 'wrong_target', label: { fi: 'Ei kohderyhmää', en: 'Not in our market' }, hue: 'orange' },
      { value: 'duplicate', label: { fi: 'Kaksoiskappale', en: 'Duplicate' }, hue: 'violet' },
      { value: 'spam', label: { fi: 'Roskaa', en: 'Spam' }, hue: 'red' },
    ]),
    rating: field.picklist({ fi: 'Luokitus', en: 'Rating' }, [
      { value: 'hot', label: { fi: 'Kuuma', en: 'Hot' }, hue: 'red' },
      { value: 'warm', label: { fi: 'Lämmin', en: 'Warm' }, hue: 'amber' },
      { value: 'cold', label: { fi: 'Kylmä', en: 'Cold' }, hue: 'cyan' },
    ]),
    source: field.picklist({ fi: 'Lähde', en: 'Source' }, SOURCES),
    expectedAmount: field.money({ fi: 'Arvioitu summa', en: 'Expected amount' }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    email: field.email({ fi: 'Sähköposti', en: 'E-mail' }, reachedBy),
    phone: field.phone({ fi: 'Puhelin', en: 'Phone' }, reachedBy),
    mobile: field.phone({ fi: 'Matkapuhelin', en: 'Mobile' }, reachedBy),
    website: field.url({ fi: 'Verkkosivu', en: 'Web site' }, reachedBy),
    street: field.text({ fi: 'Katuosoite', en: 'Street' }, address),
    postcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...address, maxLength: 20 }),
    city: field.text({ fi: 'Postitoimipaikka', en: 'City' }, address),
    region: field.text({ fi: 'Alue', en: 'Region' }, address),
    country: field.text({ fi: 'Maa', en: 'Country' }, { ...address, format: 'country', maxLength: 2 }),
    industry: field.picklist({ fi: 'Toimiala', en: 'Industry' }, INDUSTRIES, figures),
    employees: field.integer({ fi: 'Henkilöstö', en: 'Employees' }, figures),
    annualRevenue: field.money({ fi: 'Liikevaihto', en: 'Annual revenue' }, figures),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { ...figures, format: 'currency', maxLength: 3 }),
    marketingConsent: field.boolean({ fi: 'Markkinointilupa', en: 'May be marketed to' }, consent),
    consentSource: field.text({ fi: 'Luvan lähde', en: 'Where the consent is from' }, consent),
    statusEnteredAt: field.dateTime(
      { fi: 'Tilassa alkaen', en: 'In status since' },
      { writable: false, derivedFrom: ['status'] },
    ),
  },
});
