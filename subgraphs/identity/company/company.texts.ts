import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  INVALID_TIME_ZONE: { fi: 'Aikavyöhykettä ei ole', en: 'There is no such time zone' },
  OWN_CURRENCY: { fi: 'Yrityksen omalla valuutalla ei ole kurssia', en: 'The company’s own currency has no rate' },
  INVALID_RATE: { fi: 'Kurssi on positiivinen luku', en: 'A rate is a number above zero' },
  RATES_NOT_A_TABLE: {
    fi: 'Anna rivit, joilla on päivä, valuutta ja kurssi, tai EKP:n taulukko',
    en: 'Give lines of day, currency and rate, or the table of the ECB',
  },
  LOGO_TYPE: { fi: 'Anna PNG- tai JPEG-kuva', en: 'Give a PNG or JPEG picture' },
  LOGO_TOO_LARGE: { fi: 'Kuva saa olla enintään {max} kt', en: 'A picture may have {max} kB at most' },
  LOGO_SIZE: {
    fi: 'Kuvan sivut ovat {minimum}–{maximum} kuvapistettä',
    en: 'The sides of a picture are {minimum}–{maximum} pixels',
  },
  RATES_LINE: { fi: 'Rivi {line}: {text} ei kelpaa', en: 'Line {line}: {text} will not do' },
});
