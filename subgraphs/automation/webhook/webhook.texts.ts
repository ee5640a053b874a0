import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  URL_NOT_HTTPS: { fi: 'Osoitteen on alettava https://', en: 'The address must begin with https://' },
  PRIVATE_ADDRESS: {
    fi: 'Osoite johtaa sisäverkkoon; webhook voi mennä vain julkiseen osoitteeseen',
    en: 'The address leads into a private network; a webhook goes to a public one',
  },
  ENDPOINT_OFF: { fi: 'Webhook on pois päältä', en: 'The webhook is off' },
  NOT_OWNERS_TO_SEE: {
    fi: 'Webhookin omistaja ei näe tietuetta, joten sitä ei lähetetty',
    en: 'The webhook’s owner may not see the record, so it was not sent',
  },
  DELIVERY_PENDING: { fi: 'Lähetys on jo jonossa', en: 'It is already about to be sent' },
});
