import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  ZERO_IS_ZERO: { fi: 'Nollaverokanta on aina 0 %', en: 'The zero rate is always 0 %' },
  LAST_VAT_RATE: { fi: 'Luokalla on oltava verokanta', en: 'A class has to have a rate' },
});
