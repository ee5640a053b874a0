import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  ROLE_IN_USE: {
    fi: 'Rooli on käyttäjillä; anna heille ensin toinen',
    en: 'Users have this role; give them another first',
  },
  ROLE_HAS_SUBORDINATES: {
    fi: 'Roolin alla on rooleja; siirrä ne ensin',
    en: 'There are roles below this one; move them first',
  },
  ALWAYS_OPEN: {
    fi: 'Kenttää ei voi rajata näin: tietue tarvitsee sen',
    en: 'This field cannot be limited so far: the record needs it',
  },
});
