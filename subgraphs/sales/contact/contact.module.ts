import { defineModule, field } from '#platform/catalog/define-module.ts';

const reachedBy = { group: 'contactDetails' };
const address = { group: 'address' };

export const contacts = defineModule({
  name: 'contacts',
  subgraph: 'sales',
  typeName: 'Contact',
  prefix: 'con',
  table: 'sales.contact',
  position: 2,
  icon: 'contact-round',
  label: { fi: 'Kontaktit', en: 'Contacts' },
  singular: { fi: 'Kontakti', en: 'Contact' },
  titleField: 'name',
  defaultColumns: ['name', 'title', 'account', 'email', 'phone', 'owner', 'createdAt'],
  duplicates: [
    { reason: 'EMAIL', fields: ['email'], weight: 85 },
    { reason: 'NAME', fields: ['firstName', 'lastName'], together: true, by: 'person', weight: 60 },
    { reason: 'PHONE', fields: ['phone', 'mobile'], weight: 60 },
    { reason: 'ACCOUNT', fields: ['account'], weight: 35 },
    { reason: 'DOMAIN', fields: ['email'], by: 'domain', weight: 10 },
  ],
  groups: {
    contactDetails: { fi: 'Yhteystiedot', en: 'Contact details' },
    address: { fi: 'Osoite', en: 'Address' },
  },
  fields: {
    name: field.text({ fi: 'Koko nimi', en: 'Full name' }, { writable: false }),
    firstName: field.text({ fi: 'Etunimi', en: 'First name' }, { maxLength: 100 }),
    lastName: field.text({ fi: 'Sukunimi', en: 'Last name' }, { required: true, maxLength: 100 }),
    title: field.text({ fi: 'Titteli', en: 'Title' }),
    department: field.text({ fi: 'Osasto', en: 'Department' }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    reportsTo: field.relation({ fi: 'Esihenkilö', en: 'Reports to' }, 'contacts'),
    birthday: field.date({ fi: 'Syntymäpäivä', en: 'Birthday' }),
    language: field.text({ fi: 'Kieli', en: 'Language' }, { format: 'language', maxLength: 3 }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    email: field.email({ fi: 'Sähköposti', en: 'E-mail' }, reachedBy),
    phone: field.phone({ fi: 'Puhelin', en: 'Phone' }, reachedBy),
    mobile: field.phone({ fi: 'Matkapuhelin', en: 'Mobile' }, reachedBy),
    street: field.text({ fi: 'Katuosoite', en: 'Street' }, address),
    postcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...address, maxLength: 20 }),
    city: field.text({ fi: 'Postitoimipaikka', en: 'City' }, address),
    region: field.text({ fi: 'Alue', en: 'Region' }, address),
    country: field.text({ fi: 'Maa', en: 'Country' }, { ...address, format: 'country', maxLength: 2 }),
  },
});
