import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  DUPLICATE_CODE: { fi: 'Tuotekoodi on jo käytössä', en: 'The code is already in use' },
  DUPLICATE_VENDOR: { fi: 'Y-tunnus on jo toisella toimittajalla', en: 'Another vendor has this business ID' },
  NOT_OF_SERVICES: { fi: 'Palvelulla ei ole tätä', en: 'A service has none' },
  ENDS_BEFORE: { fi: 'Päättyy ennen alkuaan', en: 'Ends before it begins' },
});
