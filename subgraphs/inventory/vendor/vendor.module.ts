import { defineModule, field } from '#platform/catalog/define-module.ts';

const reachedBy = { group: 'contactDetails' };
const address = { group: 'address' };
const payment = { group: 'payment' };

export const vendors = defineModule({
  name: 'vendors',
  subgraph: 'inventory',
  typeName: 'Vendor',
  prefix: 'ven',
  table: 'inventory.vendor',
  position: 22,
  icon: 'truck',
  label: { fi: 'Toimittajat', en: 'Vendors' },
  singular: { fi: 'Toimittaja', en: 'Vendor' },
  titleField: 'name',
  defaultColumns: ['name', 'businessId', 'city', 'email', 'phone', 'paymentTermDays', 'owner'],
  duplicates: [
    { reason: 'BUSINESS_ID', fields: ['businessId'], weight: 95 },
    { reason: 'EMAIL', fields: ['email'], weight: 80 },
    { reason: 'NAME', fields: ['name'], by: 'company', weight: 80, alike: 70 },
    { reason: 'PHONE', fields: ['phone'], weight: 60 },
  ],
  groups: {
    contactDetails: { fi: 'Yhteystiedot', en: 'Contact details' },
    address: { fi: 'Osoite', en: 'Address' },
    payment: { fi: 'Maksaminen ja toimitus', en: 'Payment and delivery' },
  },
  fields: {
    name: field.text({ fi: 'Nimi', en: 'Name' }, { required: true }),
    businessId: field.text({ fi: 'Y-tunnus', en: 'Business ID' }, { format: 'businessId', maxLength: 20 }),
    vatId: field.text({ fi: 'ALV-tunnus', en: 'VAT number' }, { format: 'vatId', maxLength: 20 }),
    account: field.relation({ fi: 'Sama yritys asiakkaana', en: 'The same company as an account' }, 'accounts'),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    email: field.email({ fi: 'Sähköposti', en: 'E-mail' }, reachedBy),
    phone: field.phone({ fi: 'Puhelin', en: 'Phone' }, reachedBy),
    website: field.url({ fi: 'Verkkosivu', en: 'Web site' }, reachedBy),
    language: field.text({ fi: 'Kieli', en: 'Language' }, { ...reachedBy, format: 'language', maxLength: 3 }),
    street: field.text({ fi: 'Katuosoite', en: 'Street' }, address),
    postcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...address, maxLength: 20 }),
    city: field.text({ fi: 'Postitoimipaikka', en: 'City' }, address),
    country: field.text({ fi: 'Maa', en: 'Country' }, { ...address, format: 'country', maxLength: 2 }),
    iban: field.text({ fi: 'Tilinumero (IBAN)', en: 'Bank account (IBAN)' }, { ...payment, format: 'iban' }),
    bic: field.text({ fi: 'BIC', en: 'BIC' }, { ...payment, format: 'bic', maxLength: 20 }),
    paymentTermDays: field.integer({ fi: 'Maksuehto (pv)', en: 'Payment term (days)' }, { ...payment, maximum: 365 }),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { ...payment, format: 'currency', maxLength: 3 }),
    deliveryTerm: field.text({ fi: 'Toimitusehto', en: 'Delivery term' }, payment),
  },
});
