import { defineModule, field } from '#platform/catalog/define-module.ts';

export const productCategories = defineModule({
  name: 'productCategories',
  subgraph: 'inventory',
  typeName: 'ProductCategory',
  prefix: 'pca',
  table: 'inventory.product_category',
  position: 21,
  icon: 'boxes',
  label: { fi: 'Tuotekategoriat', en: 'Product categories' },
  singular: { fi: 'Tuotekategoria', en: 'Product category' },
  titleField: 'name',
  defaultColumns: ['name', 'parent', 'description'],
  fields: {
    name: field.text({ fi: 'Kategoria', en: 'Category' }, { required: true }),
    parent: field.relation({ fi: 'Yläkategoria', en: 'Part of' }, 'productCategories'),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
  },
});
