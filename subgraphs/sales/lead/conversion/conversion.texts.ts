import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  ALREADY_CONVERTED: { fi: 'Liidi on jo muunnettu', en: 'Already converted' },
  LEAD_CONVERTED: { fi: 'Muunnettua liidiä ei voi muuttaa', en: 'A converted lead cannot be changed' },
  ONLY_BY_CONVERSION: {
    fi: 'Tila tulee muuntamisesta: valitse Muunna',
    en: 'The status comes from converting: choose Convert',
  },
  AMBIGUOUS_MATCH: {
    fi: 'Useita sopivia: valitse yksi tai luo uusi',
    en: 'Several match: choose one or make a new one',
  },
  NOTHING_TO_MAKE: { fi: 'Valitse ainakin yksi, joksi liidi muuttuu', en: 'Choose at least one that the lead becomes' },
  NOT_EDITABLE: { fi: 'Arvo tulee liidiltä', en: 'The value comes from the lead' },
  NOT_CONVERTED: { fi: 'Liidiä ei ole muunnettu', en: 'The lead is not converted' },
  CONVERSION_TOO_OLD: {
    fi: 'Muuntamisen voi perua {days} päivän ajan',
    en: 'A conversion can be undone for {days} days',
  },
  BUILT_UPON: { fi: 'Perumisen estää: {holders}', en: 'Cannot be undone because of: {holders}' },
  INCOMPATIBLE_FIELDS: { fi: 'Kenttien tyypit eivät sovi yhteen', en: 'The types of the fields do not fit' },
  SOURCE_OR_VALUE: { fi: 'Anna joko liidin kenttä tai arvo', en: 'Give either a field of the lead or a value' },
});
