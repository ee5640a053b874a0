import { Select } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './column-table.module.css';
import type { ImportFile, Settings } from './import.documents.ts';
import { type Choice, withField } from './settings-draft.ts';

interface Props {
  columns: ImportFile['columns'];
  choices: readonly Choice[];
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** Each column of a file with what it holds, and the field that it becomes. */
export function ColumnTable({ columns, choices, settings, onChange }: Props) {
  const { t } = useTexts('imports');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('field')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples }) => {
          const field = settings.columns.find(({ column }) => column === name)?.field ?? null;
          return (
            <tr key={name} data-left-out={field === null || undefined}>
              <th scope="row">{name}</th>
              <td className={styles.samples}>{samples.slice(0, 3).join(' · ')}</td>
              <td className={styles.field}>
                <Select
                  aria-label={t('fieldOf', { column: name })}
                  placeholder={t('leaveOut')}
                  searchable
                  clearable
                  comboboxProps={{ keepMounted: false }}
                  data={choices}
                  value={field}
                  onChange={(value) => onChange(withField(settings, name, value))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
