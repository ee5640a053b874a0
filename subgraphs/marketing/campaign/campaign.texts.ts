import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  ENDS_BEFORE_START: { fi: 'Päättyy ennen alkamistaan', en: 'Ends before it begins' },
});
