import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  NOT_OWNER: {
    fi: 'Vain tekijä tai pääkäyttäjä voi muokata suodatinta',
    en: 'Only its maker or an administrator may change it',
  },
  SYSTEM_FILTER: { fi: 'Oletusnäkymää ei voi muokata', en: 'A default view cannot be changed' },
  TOO_MANY_FAVOURITES: { fi: 'Enintään kymmenen suosikkia', en: 'At most ten favourites' },
  NOT_A_COLUMN_FIELD: {
    fi: 'Tästä kentästä ei voi tehdä sarakkeita',
    en: 'A board cannot have this field as its columns',
  },
});
