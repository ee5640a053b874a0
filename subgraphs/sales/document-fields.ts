import { field } from '#platform/catalog/define-module.ts';
import { DOCUMENT_GROUPS, documentFields } from '#platform/records/document-fields.ts';

const terms = { group: 'terms' };
const billing = { group: 'billingAddress' };
const shipping = { group: 'shippingAddress' };

/** Groups of fields that quotes and orders have. */
export const SALES_GROUPS = {
  ...DOCUMENT_GROUPS,
  terms: { fi: 'Ehdot', en: 'Terms' },
  billingAddress: { fi: 'Laskutusosoite', en: 'Billing address' },
  shippingAddress: { fi: 'Toimitusosoite', en: 'Shipping address' },
};

/** Fields that quotes and orders have. */
export const salesFields = {
  ...documentFields,
  paymentTermDays: field.integer({ fi: 'Maksuehto, päivää', en: 'Payment term, days' }, { ...terms, maximum: 365 }),
  deliveryTerm: field.text({ fi: 'Toimitusehto', en: 'Delivery term' }, terms),
  language: field.text({ fi: 'Kieli', en: 'Language' }, { ...terms, format: 'language', maxLength: 2 }),
  terms: field.longText({ fi: 'Ehdot', en: 'Terms' }, terms),
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
};
