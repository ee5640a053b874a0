import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  STAGE_IN_USE: {
    fi: 'Vaiheessa on potentiaaleja ({count}), joten laji ei vaihdu',
    en: 'Potentials stand in it ({count}), so its kind stays',
  },
  PIPELINE_IN_USE: {
    fi: 'Putkessa on potentiaaleja: {count}. Siirrä ne ensin.',
    en: 'Potentials stand in the pipeline: {count}. Move them first.',
  },
  LAST_PIPELINE: { fi: 'Putkia on oltava ainakin yksi', en: 'There is at least one pipeline' },
  LAST_OF_KIND: {
    fi: 'Putkessa on oltava ainakin yksi avoin, voitettu ja hävitty vaihe',
    en: 'A pipeline has at least one open, one won and one lost stage',
  },
});
