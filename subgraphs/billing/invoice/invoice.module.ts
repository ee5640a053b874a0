import { defineModule, field } from '#platform/catalog/define-module.ts';
import { DOCUMENT_GROUPS, documentFields } from '#platform/records/document-fields.ts';

const way = { group: 'way', writable: false };
const references = { group: 'references' };
const address = { group: 'billingAddress' };

export const invoices = defineModule({
  name: 'invoices',
  subgraph: 'billing',
  typeName: 'Invoice',
  prefix: 'inv',
  table: 'billing.invoice',
  position: 40,
  icon: 'receipt',
  label: { fi: 'Laskut', en: 'Invoices' },
  singular: { fi: 'Lasku', en: 'Invoice' },
  titleField: 'subject',
  defaultColumns: ['invoiceNumber', 'subject', 'account', 'status', 'gross', 'open', 'invoiceDate', 'dueDate', 'owner'],
  groups: {
    ...DOCUMENT_GROUPS,
    terms: { fi: 'Ehdot', en: 'Terms' },
    references: { fi: 'Viitteet', en: 'References' },
    billingAddress: { fi: 'Ostaja', en: 'Buyer' },
    way: { fi: 'Laskun kulku', en: 'Its way' },
  },
  fields: {
    subject: field.text({ fi: 'Otsikko', en: 'Subject' }, { required: true }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts'),
    company: field.relation({ fi: 'Laskuttava yritys', en: 'Billing company' }, 'billingCompanies'),
    invoiceDate: field.date({ fi: 'Laskun päivä', en: 'Invoice date' }),
    paymentTermDays: field.integer({ fi: 'Maksuehto, päivää', en: 'Payment term, days' }, { maximum: 365 }),
    dueDate: field.date({ fi: 'Eräpäivä', en: 'Due date' }),
    deliveryDate: field.date({ fi: 'Toimituspäivä', en: 'Delivery date' }),
    // Moved by what is done with the invoice alone; rules go by these very values.
    status: field.picklist(
      { fi: 'Tila', en: 'Status' },
      [
        { value: 'draft', label: { fi: 'Luonnos', en: 'Draft' }, hue: 'grey' },
        { value: 'posted', label: { fi: 'Kirjattu', en: 'Posted' }, hue: 'blue' },
        { value: 'partly_paid', label: { fi: 'Osin maksettu', en: 'Partly paid' }, hue: 'amber' },
        { value: 'paid', label: { fi: 'Maksettu', en: 'Paid' }, hue: 'green' },
        { value: 'credited', label: { fi: 'Hyvitetty', en: 'Credited' }, hue: 'violet' },
        { value: 'written_off', label: { fi: 'Luottotappio', en: 'Written off' }, hue: 'red' },
      ],
      { ...way, fixedOptions: true },
    ),
    kind: field.picklist(
      { fi: 'Laji', en: 'Kind' },
      [
        { value: 'invoice', label: { fi: 'Lasku', en: 'Invoice' }, hue: 'blue' },
        { value: 'credit_note', label: { fi: 'Hyvityslasku', en: 'Credit note' }, hue: 'violet' },
      ],
      { ...way, fixedOptions: true },
    ),
    invoiceNumber: field.integer({ fi: 'Laskun numero', en: 'Invoice number' }, { ...way, ordinal: true }),
    referenceNumber: field.text({ fi: 'Viitenumero', en: 'Reference' }, way),
    credits: field.relation({ fi: 'Hyvittää laskua', en: 'Credits' }, 'invoices', way),
    salesOrder: field.relation({ fi: 'Myyntitilaus', en: 'Sales order' }, 'salesOrders', way),
    postedAt: field.dateTime({ fi: 'Kirjattu', en: 'Posted at' }, way),
    yourReference: field.text({ fi: 'Viitteenne', en: 'Your reference' }, references),
    ourReference: field.text({ fi: 'Viitteemme', en: 'Our reference' }, references),
    orderReference: field.text({ fi: 'Tilausnumero', en: 'Order number' }, references),
    delivery: field.picklist(
      { fi: 'Lähetystapa', en: 'Delivery' },
      [
        { value: 'e_invoice', label: { fi: 'Verkkolasku', en: 'E-invoice' }, hue: 'green' },
        { value: 'email', label: { fi: 'Sähköposti', en: 'E-mail' }, hue: 'blue' },
        { value: 'letter', label: { fi: 'Kirje', en: 'Letter' }, hue: 'amber' },
        { value: 'none', label: { fi: 'Ei lähetetä', en: 'Not sent' }, hue: 'grey' },
      ],
      { ...references, fixedOptions: true },
    ),
    description: field.longText({ fi: 'Teksti ennen rivejä', en: 'Words above the rows' }),
    ...documentFields,
    settled: field.money({ fi: 'Maksettu', en: 'Paid' }, { group: 'totals', writable: false, derivedFrom: ['net'] }),
    open: field.money({ fi: 'Avoinna', en: 'Open' }, { group: 'totals', writable: false, derivedFrom: ['net'] }),
    buyerName: field.text({ fi: 'Ostajan nimi', en: 'Name of the buyer' }, address),
    buyerVatId: field.text(
      { fi: 'Ostajan ALV-tunnus', en: 'VAT ID of the buyer' },
      { ...address, format: 'vatId', maxLength: 20 },
    ),
    billingStreet: field.text({ fi: 'Katuosoite', en: 'Street' }, address),
    billingPostcode: field.text({ fi: 'Postinumero', en: 'Postal code' }, { ...address, maxLength: 20 }),
    billingCity: field.text({ fi: 'Postitoimipaikka', en: 'City' }, address),
    billingRegion: field.text({ fi: 'Alue', en: 'Region' }, address),
    billingCountry: field.text({ fi: 'Maa', en: 'Country' }, { ...address, format: 'country', maxLength: 2 }),
    interestRate: field.decimal(
      { fi: 'Viivästyskorko, %', en: 'Late interest, %' },
      { group: 'terms', minimum: 0, maximum: 100 },
    ),
    noticeDays: field.integer({ fi: 'Huomautusaika, päivää', en: 'Notice, days' }, { group: 'terms', maximum: 365 }),
    language: field.text({ fi: 'Kieli', en: 'Language' }, { group: 'terms', format: 'language', maxLength: 2 }),
    terms: field.longText({ fi: 'Ehdot', en: 'Terms' }, { group: 'terms' }),
  },
});
