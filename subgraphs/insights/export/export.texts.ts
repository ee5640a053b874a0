import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  EXPORT_NOT_ALLOWED: { fi: 'Roolisi ei saa viedä tätä moduulia', en: 'Your role may not export this module' },
});
