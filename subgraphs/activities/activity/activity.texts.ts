import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  END_BEFORE_START: { fi: 'Päättymisaika ei voi olla ennen alkamisaikaa', en: 'It cannot end before it starts' },
  EVENT_TOO_LONG: { fi: 'Tapahtuma voi kestää enintään 366 päivää', en: 'An event lasts 366 days at most' },
  TYPE_REQUIRED: { fi: 'Valitse tyyppi', en: 'Choose a type' },
  TASK_TYPE_MISSING: {
    fi: 'Tehtävätyyppi puuttuu: ota yhteyttä pääkäyttäjään',
    en: 'The type of tasks is missing: contact an administrator',
  },
  TYPE_OF_OTHER_KIND: { fi: 'Tyyppi ei ole tämän lajin', en: 'Not a type of this kind' },
  STATUS_OF_OTHER_KIND: { fi: 'Tila ei ole tämän lajin', en: 'Not a status of this kind' },
  KIND_FIXED: { fi: 'Lajia ei voi vaihtaa luomisen jälkeen', en: 'The kind cannot be changed once it is made' },
  ONLY_OF_EVENTS: { fi: 'Vain tapahtumalla on tämä tieto', en: 'Only events have this' },
  ONLY_OF_TASKS: { fi: 'Vain tehtävällä on tämä tieto', en: 'Only tasks have this' },
  TIME_WITHOUT_DATE: { fi: 'Anna myös eräpäivä', en: 'Give the due date as well' },
  NOT_DONE: { fi: 'Anna tila, jossa aktiviteetti on tehty', en: 'Give a status in which it is done' },
  FOLLOW_UP_NEEDS_DONE: {
    fi: 'Seuraavan voi luoda vain tehdylle aktiviteetille',
    en: 'Only what is done can have a follow-up',
  },
});
