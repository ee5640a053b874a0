import { defineModule, field } from '#platform/catalog/define-module.ts';
import { INDUSTRIES } from '../vocabulary.ts';

const billing = { group: 'billingAddress' };
const shipping = { group: 'shippingAddress' };

export const accounts = defineModule({
  name: 'accounts',
  subgraph: 'sales',
  typeName: 'Account',
  prefix: 'acc',
  table: 'sales.account',
  position: 1,
  icon: 'building-2',
  label: { fi: 'Asiakkaat', en: 'Accounts' },
  singular: { fi: 'Asiakas', en: 'Account' },
  titleField: 'name',
  defaultColumns: ['name', 'businessId', 'type', 'industry', 'billingCity', 'phone', 'owner', 'createdAt'],
  duplicates: [
    { reason: 'BUSINESS_ID', fields: ['businessId'], weight: 95 },
    { reason: 'EMAIL', fields: ['email'], weight: 80 },
    { reason: 'NAME', fields: ['name'], by: 'company', weight: 80, alike: 70 },
    { reason: 'PHONE', fields: ['phone'], weight: 60 },
    { reason: 'DOMAIN', fields: ['website', 'email'], by: 'domain', weight: 40 },
  ],
  groups: {
    contactDetails: { fi: 'Yhteystiedot', en: 'Contact details' },
    figures: { fi: 'Tunnusluvut', en: 'Figures' },
    billingAddress: { fi: 'Laskutusosoite', en: 'Billing address' },
    shippingAddress: { fi: 'Toimitusosoite', en: 'Shipping address' },
  },
  fields: {
    name: field.text({ fi: 'Nimi', en: 'Name' }, { required: true }),
    businessId: field.text({ fi: 'Y-tunnus', en: 'Business ID' }, { format: 'businessId', maxLength: 20 }),
    vatId: field.text({ fi: 'ALV-tunnus', en: 'VAT number' }, { format: 'vatId', maxLength: 20 }),
    type: field.picklist({ fi: 'Tyyppi', en: 'Type' }, [
      { value: 'customer', label: { fi: 'Asiakas', en: 'Customer' }, hue: 'green' },
      { value: 'prospect', label: { fi: 'Mahdollinen asiakas', en: 'Prospect' }, hue: 'blue' },
      { value: 'partner', label: { fi: 'Kumppani', en: 'Partner' }, hue: 'violet' },
      { value: 'member', label: { fi: 'Jäsen', en: 'Member' }, hue: 'teal' },
      { value: 'supplier', label: { fi: 'Toimittaja', en: 'Supplier' }, hue: 'amber' },
      { value: 'competitor', label: { fi: 'Kilpailija', en: 'Competitor' }, hue: 'red' },
      { value: 'other', label: { fi: 'Muu', en: 'Other' }, hue: 'grey' },
    ]),
    status: field.picklist({ fi: 'Tila', en: 'Status' }, [
      { value: 'active', label: { fi: 'Aktiivinen', en: 'Active' }, hue: 'green' },
      { value: 'passive', label: { fi: 'Passiivinen', en: 'Passive' }, hue: 'amber' },
      { value: 'ended', label: { fi: 'Päättynyt', en: 'Ended' }, hue: 'grey' },
    ]),
    industry: field.picklist({ fi: 'Toimiala', en: 'Industry' }, INDUSTRIES),
    parent: field.relation({ fi: 'Emoyhtiö', en: 'Parent company' }, 'accounts'),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    website: field.url({ fi: 'Verkkosivu', en: 'Web site' }, { group: 'contactDetails' }),
    phone: field.phone({ fi: 'Puhelin', en: 'Phone' }, { group: 'contactDetails' }),
    email: field.email({ fi: 'Sähköposti', en: 'E-mail' }, { group: 'contactDetails' }),
    employees: field.integer({ fi: 'Henkilöstö', en: 'Employees' }, { group: 'figures' }),
    annualRevenue: field.money({ fi: 'Liikevaihto', en: 'Annual revenue' }, { group: 'figures' }),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { group: 'figures', format: 'currency', maxLength: 3 }),
    foundedYear: field.integer(
      { fi: 'Perustettu', en: 'Founded' },
      { group: 'figures', minimum: 1000, maximum: 2100, ordinal: true },
    ),
    billingStreet: field.text({ fi: 'Katuosoite', en: 'Street' }, billing),
    billingPostcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...billing, maxLength: 20 }),
    billingCity: field.text({ fi: 'Postitoimipaikka', en: 'City' }, billing),
    billingRegion: field.text({ fi: 'Alue', en: 'Region' }, billing),
    billingCountry: field.text({ fi: 'Maa', en: 'Country' }, { ...billing, format: 'country', maxLength: 2 }),
    shippingStreet: field.text({ fi: 'Katuosoite', en: 'Street' }, shipping),
    shippingPostcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...shipping, maxLength: 20 }),
    shippingCity: field.text({ fi: 'Postitoimipaikka', en: 'City' }, shipping),
    shippingRegion: field.text({ fi: 'Alue', en: 'Region' }, shipping),
    shippingCountry: field.text({ fi: 'Maa', en: 'Country' }, { ...shipping, format: 'country', maxLength: 2 }),
  },
});
