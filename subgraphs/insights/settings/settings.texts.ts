import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  NOT_UNIQUE: { fi: 'Toisella tietueella on jo tämä arvo', en: 'Another record already has this value' },
  HAS_DUPLICATES: {
    fi: 'Samoja arvoja on jo usealla tietueella: yhdistä tai korjaa ne ensin',
    en: 'Several records already share a value: mend those first',
  },
  MODULE_OFF: {
    fi: 'Moduuli on pois käytöstä: ota se ensin käyttöön',
    en: 'The module is switched off: switch it on first',
  },
  FIXED_OPTIONS: {
    fi: 'Tämän listan arvoja ei voi muuttaa: säännöt nojaavat niihin',
    en: 'The values of this list cannot be changed: rules go by them',
  },
});
