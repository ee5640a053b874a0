import { Group, Input, Select } from '@mantine/core';
import { type Field, useModules } from '#client/catalog/catalog.ts';
import type { ChangeConditionInput, ConditionInput, Operator } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './condition-editor.module.css';
import { OneValue } from './one-value.tsx';
import { valueKindOf, withOperator } from './operators.ts';
import { ValueChecklist } from './value-checklist.tsx';
import { ValueEditor } from './value-editor.tsx';

interface Props {
  module: string;
  changed: ChangeConditionInput;
  onChange: (condition: ConditionInput) => void;
}

const WHEN: readonly Operator[] = ['THIS', 'LAST', 'LAST_DAYS', 'OLDER_THAN_DAYS'];

/** A change that a field has been through: from and to which values, and when. */
export function ChangedEditor({ module, changed, onChange }: Props) {
  const { t } = useTexts('conditions');
  const fields = useModules().find(({ name }) => name === module)?.fields ?? [];
  const field = fields.find(({ name }) => name === changed.field);
  const set = (change: Partial<ChangeConditionInput>) => onChange({ changed: { ...changed, ...change } });
  const moment = { name: 'at', type: 'DATETIME' } as Field;
  const time = { field: 'at', operator: changed.operator, values: changed.values };
  return (
    <div className={styles.editor}>
      <Select
        label={t('changed.field')}
        data={fields.map(({ name, label }) => ({ value: name, label }))}
        value={changed.field}
        allowDeselect={false}
        searchable
        comboboxProps={{ withinPortal: false, shadow: 'float' }}
        onChange={(name) => name && onChange({ changed: { field: name } })}
      />
      {field && field.type !== 'DATETIME' && (
        <Group gap={8} grow wrap="nowrap" align="start">
          {(['from', 'to'] as const).map((side) => (
            <Input.Wrapper key={side} label={t(`changed.${side}`)}>
              <Values
                field={field}
                label={t(`changed.${side}`)}
                values={changed[side] ?? []}
                onChange={(values) => set({ [side]: values.length ? values : null })}
              />
            </Input.Wrapper>
          ))}
        </Group>
      )}
      <Select
        label={t('changed.when')}
        placeholder={t('changed.ever')}
        clearable
        data={WHEN.map((value) => ({ value, label: t(`operator.${value}`) }))}
        value={changed.operator ?? null}
        comboboxProps={{ withinPortal: false, shadow: 'float' }}
        onChange={(next) => {
          if (!next) return set({ operator: null, values: null });
          const { operator, values } = withOperator(time, 'DATETIME', next as Operator);
          set({ operator, values });
        }}
      />
      {changed.operator && <ValueEditor field={moment} condition={time} onChange={({ values }) => set({ values })} />}
    </div>
  );
}

interface ValuesProps {
  field: Field;
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
}

function Values({ field, label, values, onChange }: ValuesProps) {
  const chosen = valueKindOf(field.type, 'IS') === 'choices';
  if (chosen) return <ValueChecklist field={field} values={values} onChange={onChange} />;
  return (
    <OneValue field={field} label={label} value={values[0]} onChange={(value) => onChange(value ? [value] : [])} />
  );
}
