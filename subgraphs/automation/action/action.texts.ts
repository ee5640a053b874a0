import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  NO_RECEIVER: { fi: 'Ei ketään, kenelle lähettää', en: 'Nobody to send it to' },
  NOT_FOR_MODULE: { fi: 'Toiminto ei sovi tähän moduuliin', en: 'This module has no such action' },
  RULE_CAMPAIGN_INACTIVE: { fi: 'Kampanja ei ole aktiivinen', en: 'The campaign is not active' },
  RULE_UNSUBSCRIBED: { fi: 'On kieltänyt kampanjan lähetykset', en: 'Has unsubscribed from the campaign' },
  RULE_NO_ADDRESS: { fi: 'Ei sähköpostiosoitetta', en: 'Has no e-mail address' },
  OWNER_INACTIVE: { fi: 'Vastuuhenkilö ei ole enää käytössä', en: 'Whoever is responsible is no longer active' },
  TASKS_OFF: { fi: 'Kalenteri on pois käytöstä', en: 'The calendar is switched off' },
  ACTION_FAILED: { fi: 'Toiminto epäonnistui', en: 'The action failed' },
  NOT_DELIVERED: { fi: 'Sähköpostia ei saatu perille: {receiver}', en: 'The e-mail could not be sent: {receiver}' },
});
