import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  CUSTOMER_REQUIRED: { fi: 'Anna asiakas tai kontakti', en: 'Give an account or a contact' },
  QUOTE_SENT: {
    fi: 'Lähetettyä tarjousta ei muuteta: tee uusi versio',
    en: 'A quote that has been sent is not changed: make a new revision',
  },
  QUOTE_NOT_SENT: { fi: 'Tarjousta ei ole lähetetty', en: 'The quote has not been sent' },
  QUOTE_DECIDED: { fi: 'Tarjoukseen on jo vastattu', en: 'The quote has already been answered' },
  QUOTE_EXPIRED: { fi: 'Tarjous ei ole enää voimassa', en: 'No longer valid' },
  QUOTE_SUPERSEDED: { fi: 'Tarjouksesta on uudempi versio', en: 'There is a newer revision' },
  QUOTE_WITHOUT_ROWS: { fi: 'Lisää tarjoukseen ainakin yksi rivi', en: 'Add at least one row to the quote' },
  QUOTE_NOT_ACCEPTED: { fi: 'Tarjousta ei ole hyväksytty', en: 'The quote has not been accepted' },
});
