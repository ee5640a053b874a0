import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  COMPANY_OR_PERSON: { fi: 'Anna yritys tai sukunimi', en: 'Give a company or a last name' },
});
