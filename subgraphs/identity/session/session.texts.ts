import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  INVALID_CREDENTIALS: { fi: 'Sähköposti tai salasana ei täsmää', en: 'The e-mail or the password is wrong' },
  TOTP_REQUIRED: { fi: 'Anna todennussovelluksen koodi', en: 'Give the code of your authenticator app' },
  TOTP_INVALID: {
    fi: 'Koodi on väärä tai jo käytetty; odota seuraavaa',
    en: 'The code is wrong or already used; wait for the next one',
  },
  RATE_LIMITED: {
    fi: 'Liian monta yritystä. Yritä uudelleen {minutes} minuutin kuluttua',
    en: 'Too many tries. Try again in {minutes} minutes',
  },
  PASSWORD_TOO_SHORT: {
    fi: 'Salasanassa on oltava vähintään {min} merkkiä, nyt {length}',
    en: 'A password has at least {min} characters, now {length}',
  },
  PASSWORD_GUESSABLE: {
    fi: 'Salasana ei voi olla sähköpostiosoitteesi',
    en: 'A password cannot be your e-mail address',
  },
  FIRST_ROLE: { fi: 'Johto', en: 'Management' },
  ALREADY_SET_UP: { fi: 'Järjestelmä on jo otettu käyttöön', en: 'The system has already been set up' },
});
