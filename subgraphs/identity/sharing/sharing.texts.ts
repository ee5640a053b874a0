import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  UNTIL_PAST: { fi: 'Jaon päättymisajan on oltava tulevaisuudessa', en: 'A share must end in the future' },
});
