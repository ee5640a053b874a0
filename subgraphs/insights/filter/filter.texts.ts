import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  NOT_OWNER: {
    fi: 'Vain näkymän tekijä tai pääkäyttäjä voi tehdä tämän',
    en: 'Only its maker or an administrator may do this',
  },
  SYSTEM_FILTER: { fi: 'Oletusnäkymää ei voi muokata', en: 'A default view cannot be changed' },
  TOO_MANY_FAVOURITES: { fi: 'Enintään kymmenen suosikkia', en: 'At most ten favourites' },
  NOT_A_COLUMN_FIELD: {
    fi: 'Tästä kentästä ei voi tehdä sarakkeita',
    en: 'A board cannot have this field as its columns',
  },
  FILTER_PROBLEM_CONDITION: {
    fi: 'Yksi ehto ei löydä yhtään tietuetta, sillä sen kenttä puuttuu: {what}',
    en: 'One condition finds no records, since its field is missing: {what}',
  },
  FILTER_PROBLEM_CONDITION_MANY: {
    fi: '{count} ehtoa ei löydä yhtään tietuetta, sillä niiden kentät puuttuvat: {what}',
    en: '{count} conditions find no records, since their fields are missing: {what}',
  },
  FILTER_PROBLEM_VALUE: {
    fi: 'Yhden ehdon arvoja on poistettu: {what}',
    en: 'Values of one condition have been removed: {what}',
  },
  FILTER_PROBLEM_VALUE_MANY: {
    fi: '{count} ehdon arvoja on poistettu: {what}',
    en: 'Values of {count} conditions have been removed: {what}',
  },
  FILTER_PROBLEM_COLUMN: {
    fi: 'Yksi sarake on jätetty pois, sillä sen kenttä puuttuu: {what}',
    en: 'One column is left out, since its field is missing: {what}',
  },
  FILTER_PROBLEM_COLUMN_MANY: {
    fi: '{count} saraketta on jätetty pois, sillä niiden kentät puuttuvat: {what}',
    en: '{count} columns are left out, since their fields are missing: {what}',
  },
  FILTER_PROBLEM_BOARD_PART: {
    fi: 'Taulusta on jätetty pois osa, jonka kenttä tai arvo puuttuu: {what}',
    en: 'A part of the board is left out, since its field or value is missing: {what}',
  },
  FILTER_PROBLEM_BOARD_PART_MANY: {
    fi: 'Taulusta on jätetty pois {count} osaa, joiden kenttä tai arvo puuttuu: {what}',
    en: '{count} parts of the board are left out, since their fields or values are missing: {what}',
  },
  FILTER_PROBLEM_SORT: {
    fi: 'Järjestys poikkeaa tallennetusta, sillä sen kenttä puuttuu: {what}',
    en: 'The order differs from the saved one, since its field is missing: {what}',
  },
  FILTER_PROBLEM_SORT_MANY: {
    fi: 'Järjestys poikkeaa tallennetusta, sillä sen kenttiä puuttuu: {what}',
    en: 'The order differs from the saved one, since its fields are missing: {what}',
  },
  FILTER_PROBLEM_KPI: {
    fi: 'Yksi tunnusluku on jätetty pois, sillä sen kenttä tai arvo puuttuu: {what}',
    en: 'One KPI is left out, since its field or value is missing: {what}',
  },
  FILTER_PROBLEM_KPI_MANY: {
    fi: '{count} tunnuslukua on jätetty pois, sillä niiden kenttiä tai arvoja puuttuu: {what}',
    en: '{count} KPIs are left out, since their fields or values are missing: {what}',
  },
  FILTER_PROBLEM_BOARD: {
    fi: 'Taulua ei voi näyttää, sillä sen kenttä puuttuu: {what}',
    en: 'The board cannot be shown, since its field is missing: {what}',
  },
  FILTER_PROBLEM_BOARD_MANY: {
    fi: 'Taulua ei voi näyttää, sillä sen kenttiä puuttuu: {what}',
    en: 'The board cannot be shown, since its fields are missing: {what}',
  },
  FILTER_UNNAMED: {
    fi: 'kenttä, jota ei ole tai jota et näe',
    en: 'a field that is gone or that you cannot see',
  },
  FILTER_UNNAMED_MANY: {
    fi: '{count} kenttää, joita ei ole tai joita et näe',
    en: '{count} fields that are gone or that you cannot see',
  },
});
