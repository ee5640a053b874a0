import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  MASS_EDIT_NOT_ALLOWED: {
    fi: 'Roolisi ei salli muuttaa monta tietuetta kerralla',
    en: 'Your role does not allow changing many records at once',
  },
});
