import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  EMAIL_TAKEN: { fi: 'Osoite on jo toisella käyttäjällä', en: 'Another user already has this address' },
  LAST_ADMIN: { fi: 'Viimeistä pääkäyttäjää ei voi poistaa', en: 'The last administrator cannot be removed' },
  MAIL_FAILED: {
    fi: 'Sähköpostia ei voitu lähettää. Yritä hetken kuluttua uudelleen',
    en: 'The mail could not be sent. Try again in a moment',
  },
});
