import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  TOTP_REQUIRED: { fi: 'Anna todennussovelluksen koodi', en: 'Give the code of your authenticator app' },
  TOTP_INVALID: {
    fi: 'Koodi on väärä tai jo käytetty; odota seuraavaa',
    en: 'The code is wrong or already used; wait for the next one',
  },
  TOTP_ON: { fi: 'Kertakoodit ovat jo käytössä', en: 'One-time codes are already on' },
  TOTP_NOT_STARTED: { fi: 'Aloita kertakoodien käyttöönotto alusta', en: 'Begin to set up one-time codes first' },
});
