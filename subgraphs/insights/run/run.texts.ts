import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  RUN_ENDED: { fi: 'Ajo on jo päättynyt', en: 'The run has already ended' },
  RUN_NOT_ENDED: { fi: 'Ajo on vielä kesken; keskeytä se ensin', en: 'The run has not ended; stop it first' },
  NOT_UNDOABLE: { fi: 'Ajossa ei ole mitään kumottavaa', en: 'There is nothing in this run to undo' },
  UNDO_TOO_LATE: {
    fi: 'Ajon voi kumota {minutes} minuutin ajan sen päätyttyä',
    en: 'A run can be undone for {minutes} minutes after its end',
  },
});
