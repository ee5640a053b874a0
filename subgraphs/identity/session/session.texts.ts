import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  INVALID_CREDENTIALS: { fi: 'Sähköposti tai salasana ei täsmää', en: 'The e-mail or the password is wrong' },
  RATE_LIMITED: {
    fi: 'Liian monta yritystä. Yritä uudelleen {minutes} minuutin kuluttua',
    en: 'Too many tries. Try again in {minutes} minutes',
  },
  FIRST_ROLE: { fi: 'Johto', en: 'Management' },
  ALREADY_SET_UP: { fi: 'Järjestelmä on jo otettu käyttöön', en: 'The system has already been set up' },
});
