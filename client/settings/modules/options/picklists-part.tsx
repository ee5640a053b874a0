import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu, Select } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { Part, Row, Rows } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { type SettingsField, type SettingsModule, type SettingsOption, UPDATE_OPTION } from '../modules.documents.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { OptionForm } from './option-form.tsx';
import styles from './picklists-part.module.css';

/** The values of a module's picklists: called, coloured, ordered, retired, merged. */
export function PicklistsPart({ settings: { module, fields } }: { settings: SettingsModule }) {
  const { t } = useTexts('modules');
  const picklists = fields.filter(({ type, removedAt }) => type === 'PICKLIST' && !removedAt);
  const [chosen, choose] = useState<string | null>(null);
  const field =
    picklists.find(({ name }) => name === chosen) ?? picklists.find((one) => !one.fixedOptions) ?? picklists[0];
  return (
    <Part title={t('parts.options')} intro={t('options.intro')}>
      {!field && <p>{t('options.noPicklists')}</p>}
      {field && (
        <>
          <Select
            label={t('options.field')}
            className={styles.field}
            allowDeselect={false}
            value={field.name}
            data={picklists.map(({ name, label }) => ({ value: name, label }))}
            onChange={choose}
          />
          <Values key={field.name} module={module} field={field} />
        </>
      )}
    </Part>
  );
}

interface Props {
  module: string;
  field: SettingsField;
}

function Values({ module, field }: Props) {
  const { t } = useTexts('modules');
  const [update, { loading }] = useMutation(UPDATE_OPTION);
  const [editing, setEditing] = useState<SettingsOption | 'new' | null>(null);
  const [merging, setMerging] = useState<SettingsOption | null>(null);
  const options = field.options ?? [];
  const at = { module, field: field.name };
  const change = (value: string, changes: { position?: number; active?: boolean }) =>
    act(async () => (await update({ variables: { input: { ...at, value, ...changes } } })).data?.updateOption.errors);

  return (
    <>
      {field.fixedOptions && <p className={styles.fixed}>{t('options.fixed')}</p>}
      <Rows label={field.label}>
        {options.map((option, index) => (
          <Row
            key={option.value}
            title={<Chip hue={option.hue}>{option.label}</Chip>}
            note={option.active ? undefined : t('options.retired')}
          >
            {!field.fixedOptions && (
              <>
                <ActionIcon
                  size={28}
                  aria-label={t('options.up', { label: option.label })}
                  disabled={loading || index === 0}
                  onClick={() => change(option.value, { position: index - 1 })}
                >
                  <ArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size={28}
                  aria-label={t('options.down', { label: option.label })}
                  disabled={loading || index === options.length - 1}
                  onClick={() => change(option.value, { position: index + 1 })}
                >
                  <ArrowDown size={14} />
                </ActionIcon>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon size={28} aria-label={t('options.acts', { label: option.label })}>
                      <Ellipsis size={15} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setEditing(option)}>{t('edit')}</Menu.Item>
                    <Menu.Item onClick={() => change(option.value, { active: !option.active })}>
                      {t(option.active ? 'options.retire' : 'options.bringBack')}
                    </Menu.Item>
                    {options.length > 1 && (
                      <Menu.Item onClick={() => setMerging(option)}>{t('options.merge')}</Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </>
            )}
          </Row>
        ))}
      </Rows>
      {!field.fixedOptions && (
        <Button
          variant="subtle"
          className={styles.add}
          leftSection={<Plus size={14} />}
          onClick={() => setEditing('new')}
        >
          {t('options.create')}
        </Button>
      )}
      {editing && <OptionForm {...at} option={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {merging && <MergeDialog {...at} option={merging} options={options} onClose={() => setMerging(null)} />}
    </>
  );
}
