import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useModule } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Line } from './conversion.documents.ts';
import styles from './conversion-form.module.css';

interface Props {
  line: Line;
  /** Fields of the same module that other lines fill. */
  taken: string[];
  fault: string | undefined;
  onWrite: (change: Partial<Line> | null) => void;
}

/** Where one field is filled from: a field of the lead, or one value for all. */
export function LineRow({ line, taken, fault, onWrite }: Props) {
  const { t } = useTexts('conversion');
  const fields = useModule(line.module)?.fields.filter(({ name, writable }) => writable && !taken.includes(name)) ?? [];
  const sources = useModule('leads')?.fields ?? [];
  const target = fields.find(({ name }) => name === line.field);
  const name = target?.label ?? line.field;
  const fixed = line.source == null;
  return (
    <li className={styles.line}>
      <Select
        aria-label={t('field')}
        searchable
        allowDeselect={false}
        value={line.field}
        data={fields.map((field) => ({ value: field.name, label: field.label }))}
        onChange={(field) => field && onWrite({ field })}
      />
      <Select
        aria-label={`${name}: ${t('source')}`}
        searchable
        allowDeselect={false}
        error={fault}
        value={line.source ?? FIXED}
        data={[
          { value: FIXED, label: t('fixed') },
          ...sources.map((source) => ({ value: source.name, label: source.label })),
        ]}
        onChange={(source) => onWrite(source === FIXED ? { source: null, value: '' } : { source, value: null })}
      />
      {fixed && target?.options && (
        <Select
          aria-label={`${name}: ${t('value')}`}
          allowDeselect={false}
          value={line.value ?? null}
          data={target.options.map(({ value, label }) => ({ value, label }))}
          onChange={(value) => onWrite({ value })}
        />
      )}
      {fixed && !target?.options && (
        <TextInput
          aria-label={`${name}: ${t('value')}`}
          value={line.value ?? ''}
          onChange={({ currentTarget }) => onWrite({ value: currentTarget.value })}
        />
      )}
      <Checkbox
        className={styles.editable}
        label={t('editable')}
        checked={line.editable}
        onChange={({ currentTarget }) => onWrite({ editable: currentTarget.checked })}
      />
      <ActionIcon aria-label={t('remove', { field: name })} onClick={() => onWrite(null)}>
        <X size={14} />
      </ActionIcon>
    </li>
  );
}

/** Stands for “no field of the lead” among the choices; no field has such a name. */
const FIXED = '=';
