import { defineModule, field } from '#platform/catalog/define-module.ts';

export const boats = defineModule({
  name: 'boats',
  subgraph: 'harbour',
  typeName: 'Boat',
  prefix: 'boa',
  table: 'harbour.boat',
  position: 90,
  icon: 'ship',
  label: { fi: 'Veneet', en: 'Boats' },
  singular: { fi: 'Vene', en: 'Boat' },
  titleField: 'name',
  defaultColumns: ['name', 'state', 'length', 'price', 'account', 'owner'],
  board: { columnField: 'state', titleField: 'name', cardFields: ['length', 'price'], sumField: 'price' },
  fields: {
    name: field.text({ fi: 'Veneen nimi', en: 'Name of the boat' }, { required: true }),
    state: field.picklist({ fi: 'Missä', en: 'Where' }, [
      { value: 'ashore', label: { fi: 'Maissa', en: 'Ashore' }, hue: 'amber' },
      { value: 'afloat', label: { fi: 'Vesillä', en: 'Afloat' }, hue: 'blue' },
    ]),
    length: field.integer({ fi: 'Pituus, cm', en: 'Length, cm' }, { maximum: 10_000 }),
    price: field.money({ fi: 'Hinta', en: 'Price' }),
    currency: field.text({ fi: 'Valuutta', en: 'Currency' }, { format: 'currency', maxLength: 3 }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    launchedOn: field.date({ fi: 'Laskettu vesille', en: 'Launched on' }),
  },
});
