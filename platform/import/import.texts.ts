import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  IMPORT_UNTRANSLATED: { fi: 'Arvolle ”{text}” ei ole vastinetta', en: 'There is no translation of “{text}”' },
  IMPORT_DATE: { fi: '”{text}” ei ole päivä muodossa {pattern}', en: '“{text}” is no day of the form {pattern}' },
  IMPORT_NUMBER: { fi: '”{text}” ei ole luku', en: '“{text}” is no number' },
  IMPORT_COLUMNS: {
    fi: 'Sarakkeita on {found}, pitäisi olla {expected}',
    en: 'There are {found} columns, not {expected}',
  },
  IMPORT_ENCODING: { fi: 'Merkistö ei ole {encoding}', en: 'The text is not {encoding}' },
  IMPORT_NO_KEY: { fi: 'Rivin avain puuttuu', en: 'The row has no key' },
  IMPORT_SAME_KEY: { fi: 'Sama avain on jo rivillä {line}', en: 'Line {line} has the same key' },
  IMPORT_SAME_KEY_EARLIER: { fi: 'Sama avain on jo aiemmalla rivillä', en: 'An earlier line has the same key' },
  IMPORT_NOT_FOUND: { fi: '”{text}” ei löydy', en: '“{text}” is not there' },
  IMPORT_AMBIGUOUS: { fi: '”{text}” voi olla {count} eri kohdetta', en: '“{text}” could be any of {count}' },
  IMPORT_YES_NO: { fi: '”{text}” ei ole kyllä eikä ei', en: '“{text}” is neither yes nor no' },
  IMPORT_DELETED: { fi: 'Tietue on roskakorissa', en: 'The record is in the recycle bin' },
});
