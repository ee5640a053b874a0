import { Select } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import type { ImportFile } from './import.documents.ts';
import type { Reading } from './send-file.ts';

const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
];

/** What a CSV file was taken for; another choice reads it anew. */
export function ReadingForm({ file, onRead }: { file: ImportFile; onRead: (reading: Reading) => void }) {
  const { t } = useTexts('imports');
  const now = { encoding: file.encoding ?? undefined, delimiter: file.delimiter ?? undefined };
  const delimiters = [
    { value: ';', label: t('semicolon') },
    { value: ',', label: t('comma') },
    { value: '\t', label: t('tab') },
    { value: '|', label: t('bar') },
  ];
  return (
    <>
      <Select
        label={t('encoding')}
        allowDeselect={false}
        data={ENCODINGS}
        value={file.encoding}
        onChange={(encoding) => encoding && onRead({ ...now, encoding })}
      />
      <Select
        label={t('delimiter')}
        allowDeselect={false}
        data={delimiters}
        value={file.delimiter}
        onChange={(delimiter) => delimiter && onRead({ ...now, delimiter })}
      />
    </>
  );
}
