import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  MAIL_MENTION: { fi: '{who} mainitsi sinut', en: '{who} mentioned you' },
  MAIL_REPLY: { fi: '{who} vastasi sinulle', en: '{who} answered you' },
  MAIL_COMMENT: { fi: '{who} kommentoi', en: '{who} commented' },
  MAIL_ASSIGNMENT: { fi: '{who} antoi tämän vastuullesi', en: '{who} made this yours' },
  MAIL_ASSIGNMENTS: { fi: '{who} antoi vastuullesi {count} tietuetta', en: '{who} made {count} records yours' },
  MAIL_RUN: { fi: 'Ajo on päättynyt: {count} tehty', en: 'The run has ended: {count} done' },
  MAIL_WEBHOOK: { fi: 'Webhook kytkettiin pois päältä', en: 'A webhook was switched off' },
  MAIL_CHANGE: { fi: '{who} muutti tietoja', en: '{who} made changes' },
  MAIL_AUTOMATION: { fi: '{who} kertoo', en: '{who} says' },
  MAIL_NOBODY: { fi: 'Automaatio', en: 'Automation' },
  MAIL_ONE: { fi: '{what}: {record}', en: '{what}: {record}' },
  MAIL_MANY: { fi: '{count} uutta ilmoitusta: {record}', en: '{count} new notifications: {record}' },
  MAIL_MANY_RECORDS: { fi: '{count} uutta ilmoitusta', en: '{count} new notifications' },
  MAIL_WHY: {
    fi: 'Sait tämän viestin ilmoitusasetustesi mukaan.',
    en: 'You receive this mail as your notification settings say.',
  },
  MAIL_SETTINGS: { fi: 'Muuta asetuksia', en: 'Change the settings' },
});
