import { field } from '../catalog/define-module.ts';

const totals = { group: 'totals', writable: false };
const rows = { group: 'rows', writable: false };

/** Groups of the fields that every document with rows has. */
export const DOCUMENT_GROUPS = { totals: { fi: 'Summat', en: 'Totals' }, rows: { fi: 'Rivit', en: 'Rows' } };

/** Fields that every document with rows has: what it comes to is worked out of the rows, wherever these are written. */
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
  rows: field.longText({ fi: 'Rivit', en: 'Rows' }, { ...rows, column: 'row_text' }),
  prices: field.longText(
    { fi: 'Rivien hinnat', en: 'Prices of rows' },
    { ...rows, column: 'price_text', derivedFrom: ['net'] },
  ),
};
