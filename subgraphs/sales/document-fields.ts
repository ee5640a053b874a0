import { field } from '#platform/catalog/define-module.ts';

const totals = { group: 'totals', writable: false };
const terms = { group: 'terms' };
const billing = { group: 'billingAddress' };
const shipping = { group: 'shippingAddress' };
const rows = { group: 'rows', writable: false };

/** Groups of fields that documents with rows have. */
export const DOCUMENT_GROUPS = {
  totals: { fi: 'Summat', en: 'Totals' },
  terms: { fi: 'Ehdot', en: 'Terms' },
  billingAddress: { fi: 'Laskutusosoite', en: 'Billing address' },
  shippingAddress: { fi: 'Toimitusosoite', en: 'Shipping address' },
  rows: { fi: 'Rivit', en: 'Rows' },
};

/** Fields that documents with rows have: what they come to is worked out of the rows, wherever these are written. */
export const documentFields = {
  net: field.money({ fi: 'Veroton summa', en: 'Net' }, totals),
  vat: field.money({ fi: 'ALV', en: 'VAT' }, { ...totals, derivedFrom: ['net'] }),
  gross: field.money({ fi: 'Verollinen summa', en: 'Total' }, { ...totals, derivedFrom: ['net'] }),
  headerDiscount: field.money(
    { fi: 'Alennus koko summasta', en: 'Discount on all' },
    { ...totals, derivedFrom: ['net'] },
  ),
  headerCharge: field.money({ fi: 'Lisä koko summaan', en: 'Charge on all' }, { ...totals, derivedFrom: ['net'] }),
  cost: field.money({ fi: 'Hankintahinta', en: 'Cost' }, totals),
  margin: field.money({ fi: 'Kate', en: 'Margin' }, { ...totals, derivedFrom: ['net', 'cost'] }),
  pricesIncludeVat: field.boolean({ fi: 'Hinnat sisältävät ALV:n', en: 'Prices include VAT' }, totals),
  currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { group: 'totals', format: 'currency', maxLength: 3 }),
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
  rows: field.longText({ fi: 'Rivit', en: 'Rows' }, { ...rows, column: 'row_text' }),
  prices: field.longText(
    { fi: 'Rivien hinnat', en: 'Prices of rows' },
    { ...rows, column: 'price_text', derivedFrom: ['net'] },
  ),
};
