import { defineModule, field } from '#platform/catalog/define-module.ts';

const validity = { group: 'validity' };
const tax = { group: 'tax' };

export const priceLists = defineModule({
  name: 'priceLists',
  subgraph: 'inventory',
  typeName: 'PriceList',
  prefix: 'prl',
  table: 'inventory.price_list',
  position: 23,
  icon: 'tag',
  label: { fi: 'Hinnastot', en: 'Price lists' },
  singular: { fi: 'Hinnasto', en: 'Price list' },
  titleField: 'name',
  defaultColumns: ['name', 'active', 'type', 'currency', 'discountPercent', 'validFrom', 'validTo', 'rows'],
  groups: {
    validity: { fi: 'Voimassaolo', en: 'Validity' },
    tax: { fi: 'Vero', en: 'Tax' },
  },
  fields: {
    name: field.text({ fi: 'Hinnaston nimi', en: 'Name' }, { required: true }),
    // Rules go by these very values.
    type: field.picklist(
      { fi: 'Tyyppi', en: 'Type' },
      [
        { value: 'GENERIC', label: { fi: 'Yleinen', en: 'For everybody' }, hue: 'blue' },
        { value: 'ACCOUNTS', label: { fi: 'Asiakaskohtainen', en: 'For chosen customers' }, hue: 'violet' },
      ],
      { fixedOptions: true },
    ),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { format: 'currency', maxLength: 3 }),
    discountPercent: field.percent({ fi: 'Alennusprosentti', en: 'Discount' }, { scale: 2 }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    // How many; what they are stands in a tab of this name.
    rows: field.integer({ fi: 'Hinnat', en: 'Prices' }, { writable: false, column: 'entry_count' }),
    pricesChangedAt: field.dateTime({ fi: 'Hinnat muuttuneet', en: 'Prices changed' }, { writable: false }),
    active: field.boolean({ fi: 'Aktiivinen', en: 'Active' }, validity),
    validFrom: field.date({ fi: 'Alkamispäivä', en: 'Valid from' }, validity),
    validTo: field.date({ fi: 'Päättymispäivä', en: 'Valid until' }, validity),
    useCustomTax: field.boolean({ fi: 'Käytetään muokattua veroa', en: 'Has its own tax' }, tax),
    customTaxPercent: field.percent({ fi: 'Muokattu veroprosentti', en: 'Its rate of VAT' }, { ...tax, scale: 2 }),
  },
});
