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
    fi: 'Yksi ehto käyttää kenttää, jota ei ole tai jota et näe: se ei löydä yhtään tietuetta',
    en: 'One condition uses a field that is gone or that you cannot see: it finds no records',
  },
  FILTER_PROBLEM_CONDITION_MANY: {
    fi: '{count} ehtoa käyttää kenttiä, joita ei ole tai joita et näe: ne eivät löydä yhtään tietuetta',
    en: '{count} conditions use fields that are gone or that you cannot see: they find no records',
  },
  FILTER_PROBLEM_COLUMN: {
    fi: 'Yksi sarake puuttuu: sen kenttää ei ole tai et näe sitä',
    en: 'One column is left out: its field is gone or you cannot see it',
  },
  FILTER_PROBLEM_COLUMN_MANY: {
    fi: '{count} saraketta puuttuu: niiden kenttiä ei ole tai et näe niitä',
    en: '{count} columns are left out: their fields are gone or you cannot see them',
  },
  FILTER_PROBLEM_SORT: {
    fi: 'Järjestys poikkeaa tallennetusta: sen kenttää ei ole tai et näe sitä',
    en: 'The order differs from the saved one: its field is gone or you cannot see it',
  },
  FILTER_PROBLEM_SORT_MANY: {
    fi: 'Järjestys poikkeaa tallennetusta: sen kenttiä ei ole tai et näe niitä',
    en: 'The order differs from the saved one: its fields are gone or you cannot see them',
  },
  FILTER_PROBLEM_KPI: {
    fi: 'Yksi tunnusluku puuttuu: sen kenttää ei ole tai et näe sitä',
    en: 'One KPI is left out: its field is gone or you cannot see it',
  },
  FILTER_PROBLEM_KPI_MANY: {
    fi: '{count} tunnuslukua puuttuu: niiden kenttiä ei ole tai et näe niitä',
    en: '{count} KPIs are left out: their fields are gone or you cannot see them',
  },
  FILTER_PROBLEM_BOARD: {
    fi: 'Taulua ei voi näyttää: sarakkeiden kenttää ei ole tai et näe sitä',
    en: 'The board cannot be shown: the field of its columns is gone or you cannot see it',
  },
});
