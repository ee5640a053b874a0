import { addTexts } from '../errors/texts.ts';

addTexts({
  PRICE_OWN: { fi: 'Tuotteen hinta', en: 'The product’s own price' },
  PRICE_CONVERTED: { fi: 'Tuotteen hinta päivän kurssilla', en: 'The product’s own price by the day’s rate' },
  PRICE_OF_LIST: { fi: 'Hinnasto {list}', en: 'Price list {list}' },
  PRICE_OF_LIST_FROM: { fi: 'Hinnasto {list}, alkaen {quantity}', en: 'Price list {list}, from {quantity}' },
  PRICE_OF_CATEGORY: { fi: 'Hinnasto {list}, {category}', en: 'Price list {list}, {category}' },
  PRICE_OF_CATEGORY_FROM: {
    fi: 'Hinnasto {list}, {category}, alkaen {quantity}',
    en: 'Price list {list}, {category}, from {quantity}',
  },
});
