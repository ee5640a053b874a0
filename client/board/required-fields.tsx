import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Field, useModule } from '#client/catalog/catalog.ts';
import type { MoveInNeed } from './use-move.ts';

interface Props {
  module: string;
  need: MoveInNeed;
}

/** Asks for the fields that a column requires, and repeats the move with them. */
export function RequiredFields({ module, need }: Props) {
  const { t } = useTranslation(['board', 'common']);
  const [values, setValues] = useState<Record<string, string>>({});
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const fields = useModule(module)?.fields.filter(({ name }) => need.fields.includes(name)) ?? [];

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const errors = await need.fill(need.fields.map((field) => ({ field, value: values[field] || null })));
      setFaults(Object.fromEntries(errors.map(({ path, message }) => [path.at(-1) ?? '', message])));
    } catch {
      setFaults({ '': t('move.failed') });
    }
    setBusy(false);
  };

  return (
    <Modal opened onClose={need.cancel} title={t('required.title', { column: need.columnLabel })} size={400} centered>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <span>{t('required.text', { title: need.title })}</span>
          {fields.map((field, index) => (
            <RequiredField
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              error={faults[field.name]}
              first={index === 0}
              onChange={(value) => setValues((all) => ({ ...all, [field.name]: value }))}
            />
          ))}
          {faults[''] && <span role="alert">{faults['']}</span>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={need.cancel}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('required.move')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldProps {
  field: Field;
  value: string;
  error?: string;
  first: boolean;
  onChange: (value: string) => void;
}

function RequiredField({ field: { label, type, options }, value, error, first, onChange }: FieldProps) {
  const shared = { label, error, 'data-autofocus': first || undefined, required: true };
  if (type === 'PICKLIST') {
    const choices = (options ?? []).map((option) => ({ value: option.value, label: option.label }));
    return <Select {...shared} data={choices} value={value || null} onChange={(chosen) => onChange(chosen ?? '')} />;
  }
  const number = type === 'MONEY' || type === 'DECIMAL' || type === 'INTEGER' || type === 'PERCENT';
  return (
    <TextInput
      {...shared}
      type={type === 'DATE' ? 'date' : 'text'}
      inputMode={number ? 'decimal' : undefined}
      value={value}
      onChange={({ currentTarget }) => onChange(number ? currentTarget.value.replace(',', '.') : currentTarget.value)}
    />
  );
}
