import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  CAMPAIGN_INACTIVE: { fi: 'Kampanja ei ole aktiivinen.', en: 'The campaign is not active.' },
  CONTACT_UNSUBSCRIBED: {
    fi: 'Kontakti on kieltänyt kampanjan lähetykset; lisää ensin lupa.',
    en: 'The contact has unsubscribed from the campaign; note a new consent first.',
  },
  ALREADY_MEMBER: { fi: 'On jo kampanjassa', en: 'Already in the campaign' },
  NOT_MEMBER: { fi: 'Ei ole kampanjassa', en: 'Not in the campaign' },
  NO_ADDRESS: { fi: 'Ei sähköpostiosoitetta', en: 'Has no e-mail address' },
  CONTACT_OR_LEAD: { fi: 'Anna joko kontakti tai liidi', en: 'Give either a contact or a lead' },
  MEMBER_FIXED: {
    fi: 'Jäsenen kampanjaa tai henkilöä ei voi vaihtaa; lisää uusi jäsen',
    en: 'A member keeps its campaign and person; add another member',
  },
  MEMBER_UNSUBSCRIBED: {
    fi: 'Jäsen on kieltänyt lähetykset ja jää kampanjaan, jotta häntä ei lisätä uudelleen',
    en: 'The member has unsubscribed and stays in the campaign, so as not to be added again',
  },
  NOT_UNSUBSCRIBED: { fi: 'Jäsen ei ole kieltänyt lähetyksiä', en: 'The member has not unsubscribed' },
  ALREADY_UNSUBSCRIBED: { fi: 'Jäsen on jo kieltänyt lähetykset', en: 'The member has unsubscribed already' },
  CONSENT_REQUIRED: { fi: 'Takaisin pääsee vain uudella luvalla', en: 'Only a new consent brings the member back' },
  ONLY_PERSONS: {
    fi: 'Kampanjaan voi lisätä vain kontakteja ja liidejä',
    en: 'Campaigns take contacts and leads only',
  },
});
