import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ColumnTable } from './column-table.tsx';
import type { ImportFile, Settings } from './import.documents.ts';
import styles from './mapping-step.module.css';
import { ReadingForm } from './reading-form.tsx';
import type { Reading } from './send-file.ts';
import { fieldChoices, keyChoices } from './settings-draft.ts';
import { TemplateBar } from './template-bar.tsx';

interface Props {
  module: Module;
  file: ImportFile;
  onCheck: (settings: Settings) => Promise<boolean>;
  /** Reads the file anew; absent where the browser has it no longer. */
  onRead?: (reading: Reading) => void;
}

/** What the columns of a file become, whose data its rows are, and how they are written. */
export function MappingStep({ module, file, onCheck, onRead }: Props) {
  const { t } = useTexts('imports');
  const [settings, setSettings] = useState(file.settings);
  const [busy, setBusy] = useState(false);
  const choices = fieldChoices(module, t('id'));
  const set = (change: Partial<Settings>) => setSettings({ ...settings, ...change });
  const said = <Value extends string>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(value as 'UPDATE') }));

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onCheck(settings);
    setBusy(false);
  };

  return (
    <form onSubmit={onSubmit} className={styles.step}>
      <section aria-label={t('columnsTitle')}>
        <div className={styles.head}>
          <h2>{t('columnsTitle')}</h2>
          <TemplateBar
            module={module.name}
            settings={settings}
            names={file.columns.map(({ name }) => name)}
            onUse={setSettings}
          />
        </div>
        <ColumnTable columns={file.columns} choices={choices} settings={settings} onChange={setSettings} />
      </section>
      <section aria-label={t('matchTitle')} className={styles.card}>
        <h2>{t('matchTitle')}</h2>
        <MultiSelect
          label={t('matchBy')}
          description={t('matchHint')}
          data={keyChoices(module, settings, choices)}
          value={settings.matchBy}
          onChange={(matchBy) => set({ matchBy })}
        />
        <div className={styles.pair}>
          <Select
            label={t('whenFound')}
            allowDeselect={false}
            data={said(['UPDATE', 'SKIP'])}
            value={settings.whenFound}
            onChange={(value) => value && set({ whenFound: value as Settings['whenFound'] })}
          />
          <Select
            label={t('whenNew')}
            allowDeselect={false}
            data={said(['CREATE', 'SKIP'])}
            value={settings.whenNew}
            onChange={(value) => value && set({ whenNew: value as Settings['whenNew'] })}
          />
        </div>
        <Checkbox
          label={t('emptyCells')}
          checked={settings.emptyCells === 'CLEAR'}
          onChange={({ currentTarget }) => set({ emptyCells: currentTarget.checked ? 'CLEAR' : 'KEEP' })}
        />
      </section>
      <section aria-label={t('writing')} className={styles.card}>
        <h2>{t('writing')}</h2>
        <div className={styles.pair}>
          <Select
            label={t('decimalSign')}
            allowDeselect={false}
            data={said(['COMMA', 'POINT'])}
            value={settings.decimalSign}
            onChange={(value) => value && set({ decimalSign: value as Settings['decimalSign'] })}
          />
          <Select
            label={t('dateForm')}
            allowDeselect={false}
            data={said(['DMY', 'MDY', 'YMD'])}
            value={settings.dateForm}
            onChange={(value) => value && set({ dateForm: value as Settings['dateForm'] })}
          />
          {file.format === 'CSV' && onRead && <ReadingForm file={file} onRead={onRead} />}
        </div>
      </section>
      <div className={styles.acts}>
        <Button type="submit" loading={busy}>
          {t('check')}
        </Button>
      </div>
    </form>
  );
}
