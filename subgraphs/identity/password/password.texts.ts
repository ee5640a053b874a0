import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  PASSWORD_TOO_SHORT: {
    fi: 'Salasanassa on oltava vähintään {min} merkkiä, nyt {length}',
    en: 'A password has at least {min} characters, now {length}',
  },
  PASSWORD_GUESSABLE: {
    fi: 'Salasana ei voi olla sähköpostiosoitteesi',
    en: 'A password cannot be your e-mail address',
  },
  WRONG_PASSWORD: { fi: 'Nykyinen salasana ei täsmää', en: 'This is not your password so far' },
  LINK_INVALID: {
    fi: 'Linkki on käytetty tai vanhentunut; pyydä uusi',
    en: 'The link has been used or is too old; ask for a new one',
  },
});
