import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  INVALID_SCOPE: {
    fi: 'Käyttöoikeus on read, write, read:<moduuli> tai write:<moduuli>',
    en: 'A scope is read, write, read:<module> or write:<module>',
  },
  EXPIRY_INVALID: {
    fi: 'Päättymisajan on oltava tulevaisuudessa, enintään vuoden päässä',
    en: 'A token ends in the future, within a year',
  },
});
