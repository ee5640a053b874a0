import { ActionIcon, Button, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type Field, useModule } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import type { RuleValueInput, RuleValueKind } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './editor.module.css';
import type { FaultsAt } from './faults-at.ts';
import { ValueInput } from './value-input.tsx';

interface Props {
  module: string;
  values: readonly RuleValueInput[];
  faults: FaultsAt;
  onChange: (values: RuleValueInput[]) => void;
}

/** Fields to set: which, how, to what. */
export function SetFields({ module: name, values, faults, onChange }: Props) {
  const { t } = useTexts('automation');
  const fields = useModule(name)?.fields.filter(({ writable }) => writable) ?? [];
  const put = (index: number, ...next: RuleValueInput[]) => onChange(values.toSpliced(index, 1, ...next));
  return (
    <>
      {values.map((value, index) => {
        const field = fields.find((one) => one.name === value.field);
        const set = (change: Partial<RuleValueInput>) => put(index, { ...value, ...change });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value's place is what it is known by
          <div key={index} className={styles.value}>
            <div className={styles.line}>
              <Select
                aria-label={t('field')}
                placeholder={t('field')}
                searchable
                allowDeselect={false}
                data={fields
                  .filter((one) => one.name === value.field || !values.some((other) => other.field === one.name))
                  .map((one) => ({ value: one.name, label: one.label }))}
                value={value.field || null}
                onChange={(next) => next && put(index, { field: next, kind: 'VALUE' })}
              />
              {field && (
                <Select
                  aria-label={t('how', { field: field.label })}
                  allowDeselect={false}
                  data={kindsOf(field).map((kind) => ({ value: kind, label: t(`how_${kind}`) }))}
                  value={value.kind}
                  onChange={(kind) => kind && put(index, { field: field.name, kind: kind as RuleValueKind })}
                />
              )}
              {field && value.kind === 'VALUE' && (
                <ValueInput
                  key={field.name}
                  field={field}
                  value={value.value ?? null}
                  onChange={(next) => set({ value: next })}
                />
              )}
              {field && value.kind === 'TODAY' && (
                <NumberInput
                  aria-label={t('daysFromToday')}
                  whole
                  value={String(value.days ?? 0)}
                  rightSection={t('daysShort')}
                  rightSectionWidth={40}
                  onChange={(days) => set({ days: Number(days ?? 0) || 0 })}
                />
              )}
              {faults(`setFields.${index}`) && <p className={styles.fault}>{faults(`setFields.${index}`)}</p>}
            </div>
            <ActionIcon
              size={28}
              aria-label={t('removeField', { field: field?.label ?? '' })}
              onClick={() => put(index)}
            >
              <X size={14} />
            </ActionIcon>
          </div>
        );
      })}
      {faults('setFields') && values.length === 0 && <p className={styles.fault}>{faults('setFields')}</p>}
      <Button
        variant="subtle"
        size="compact-xs"
        className={styles.add}
        leftSection={<Plus size={13} />}
        onClick={() => onChange([...values, { field: '', kind: 'VALUE' }])}
      >
        {t('addField')}
      </Button>
    </>
  );
}

/** How a field can be set, by its type. */
function kindsOf({ type, required }: Field): RuleValueKind[] {
  const more: RuleValueKind[] =
    type === 'DATE' || type === 'DATETIME'
      ? ['TODAY']
      : type === 'USER' || type === 'PRINCIPAL'
        ? ['OWNER', 'ACTOR']
        : [];
  return ['VALUE', ...more, ...(required ? [] : (['EMPTY'] as const))];
}
