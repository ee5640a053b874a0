import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  MARK_ONE_OF: {
    fi: 'Anna täsmälleen yksi näistä: ids, recordId, all.',
    en: 'Give exactly one of: ids, recordId, all.',
  },
});
