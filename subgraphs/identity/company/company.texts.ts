import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  INVALID_TIME_ZONE: { fi: 'Aikavyöhykettä ei ole', en: 'There is no such time zone' },
  OWN_CURRENCY: { fi: 'Yrityksen omalla valuutalla ei ole kurssia', en: 'The company’s own currency has no rate' },
  INVALID_RATE: { fi: 'Kurssi on positiivinen luku', en: 'A rate is a number above zero' },
  RATES_NOT_A_TABLE: {
    fi: 'Anna rivit, joilla on päivä, valuutta ja kurssi, tai EKP:n taulukko',
    en: 'Give lines of day, currency and rate, or the table of the ECB',
  },
  RATES_LINE: { fi: 'Rivi {line}: {text} ei kelpaa', en: 'Line {line}: {text} will not do' },
});
