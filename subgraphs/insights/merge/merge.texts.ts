import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  TOO_FEW: { fi: 'Vähintään {min}', en: 'At least {min}' },
  SAME_RECORD: { fi: 'Sama tietue on mukana kahdesti', en: 'The same record is named twice' },
  OTHER_MODULE: { fi: 'Tietueiden on oltava samaa lajia', en: 'Records must be of the same kind' },
  RECORD_LOCKED: { fi: 'Lukittua tietuetta ei voi yhdistää', en: 'A locked record cannot be merged' },
  NOT_AMONG_MERGED: { fi: 'Arvo ei ole yhdistettävältä tietueelta', en: 'Not the value of a record that is merged' },
  CURRENCIES_DIFFER: {
    fi: 'Summa on eri valuutassa kuin yhdistetty tietue',
    en: 'The amount is in another currency than the merged record',
  },
  ALREADY_UNDONE: { fi: 'Yhdistäminen on jo peruttu', en: 'The merge has been undone already' },
  MERGE_TOO_OLD: { fi: 'Yhdistämisen voi perua {days} päivän ajan', en: 'A merge can be undone for {days} days' },
  RECORD_OR_VALUES: { fi: 'Anna joko tietue tai arvot', en: 'Give either a record or values' },
});
