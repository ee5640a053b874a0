import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Popover, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { IMPORT_TEMPLATES, SAVE_TEMPLATE, type Settings } from './import.documents.ts';
import { fromTemplate } from './settings-draft.ts';
import styles from './template-bar.module.css';
import { asInput } from './use-import.ts';

interface Props {
  module: string;
  settings: Settings;
  /** Columns of the file. */
  names: readonly string[];
  onUse: (settings: Settings) => void;
}

/** Settings that were kept for files like this one, and a way to keep these. */
export function TemplateBar({ module, settings, names, onUse }: Props) {
  const { t } = useTexts(['imports', 'common']);
  const { data, refetch } = useQuery(IMPORT_TEMPLATES, { variables: { module } });
  const [save, { loading }] = useMutation(SAVE_TEMPLATE);
  const [opened, setOpened] = useState(false);
  const templates = data?.importTemplates ?? [];

  const onSave = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const input = {
      module,
      name: String(form.get('name')),
      shared: form.get('shared') === 'on',
      settings: asInput(settings),
    };
    try {
      const errors = (await save({ variables: { input } })).data?.saveImportTemplate.errors ?? [];
      if (errors.length) return tellFailure(errors.map(({ message }) => message).join(' '));
      setOpened(false);
      tell(t('templateSaved'));
      await refetch();
    } catch {
      tellFailure(connectionFailure());
    }
  };

  return (
    <div className={styles.bar}>
      {templates.length > 0 && (
        <Select
          aria-label={t('template')}
          placeholder={t('noTemplate')}
          data={templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(id) => {
            const chosen = templates.find((template) => template.id === id);
            if (chosen) onUse(fromTemplate(chosen.settings, names));
          }}
        />
      )}
      <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" onClick={() => setOpened(!opened)}>
            {t('saveTemplate')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('saveTemplate')}>
          <form onSubmit={onSave} className={styles.form}>
            <TextInput name="name" label={t('templateName')} required maxLength={100} data-autofocus />
            <Checkbox name="shared" label={t('templateShared')} />
            <Button type="submit" loading={loading}>
              {t('common:save')}
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
