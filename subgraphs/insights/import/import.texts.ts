import '#platform/import/import.texts.ts';
import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  IMPORT_NOT_ALLOWED: { fi: 'Roolisi ei saa tuoda tähän moduuliin', en: 'Your role may not import into this module' },
  FILE_TOO_LARGE: { fi: 'Tiedosto saa olla enintään {max} Mt', en: 'A file may have {max} MB at most' },
  ZIP_TOO_LARGE: { fi: 'Työkirja sisältää liikaa tietoa', en: 'The workbook holds too much' },
  NOT_A_TABLE: { fi: 'Tiedosto ei ole CSV- eikä Excel-taulukko', en: 'The file is neither CSV nor an Excel workbook' },
  NO_ROWS: { fi: 'Tiedostossa ei ole rivejä otsikkorivin alla', en: 'There are no rows below the heading' },
  TOO_MANY_ROWS: { fi: 'Enintään {max} riviä kerralla', en: 'At most {max} rows at a time' },
  TOO_MANY_COLUMNS: { fi: 'Enintään {max} saraketta', en: 'At most {max} columns' },
  IMPORT_CELL_TOO_LONG: { fi: 'Solussa on yli 20 000 merkkiä', en: 'A cell has more than 20,000 characters' },
  IMPORT_COLUMNS_BEYOND: { fi: 'Rivillä on soluja otsikkorivin ohi', en: 'The row has cells beyond the heading' },
  IMPORT_UNKNOWN_COLUMN: { fi: 'Tiedostossa ei ole saraketta ”{column}”', en: 'The file has no column “{column}”' },
  IMPORT_FIELD_TWICE: { fi: 'Kenttä on jo toisella sarakkeella', en: 'Another column has this field' },
  IMPORT_REQUIRED: {
    fi: 'Pakollinen kenttä {field} puuttuu sarakkeista',
    en: 'No column has the required field {field}',
  },
  IMPORT_KEY_UNMAPPED: {
    fi: 'Täsmäyskentälle ei ole saraketta',
    en: 'No column has the field that rows are matched by',
  },
  IMPORT_NOTHING: { fi: 'Valitse, mitä riveistä tehdään', en: 'Choose what is to be done with rows' },
  IMPORT_NOT_PREVIEWED: { fi: 'Tarkista rivit ensin', en: 'Check the rows first' },
  IMPORT_RUNNING: { fi: 'Tuonti on jo tehty tai kesken', en: 'The import is done or under way' },
  IMPORT_TEMPLATE_NOT_OWNER: {
    fi: 'Vain tekijä voi poistaa mallin',
    en: 'Only its maker may delete a template',
  },
  IMPORT_MAY_NOT_CREATE: {
    fi: 'Et voi luoda tietueita tähän moduuliin',
    en: 'You may not create records in this module',
  },
});
