import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  PRODUCT_OR_CATEGORY: { fi: 'Anna tuote tai kategoria, ei molempia', en: 'Give a product or a category, not both' },
});
