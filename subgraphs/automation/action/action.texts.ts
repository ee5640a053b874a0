import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  NO_RECEIVER: { fi: 'Ei ketään, kenelle lähettää', en: 'Nobody to send it to' },
  ACTION_FAILED: { fi: 'Toiminto epäonnistui', en: 'The action failed' },
  NOT_DELIVERED: { fi: 'Sähköpostia ei saatu perille: {receiver}', en: 'The e-mail could not be sent: {receiver}' },
});
