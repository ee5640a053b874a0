import { Group, SegmentedControl, TextInput } from '@mantine/core';
import type { Field } from '#client/catalog/catalog.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { OneValue } from './one-value.tsx';
import { UNITS, valueKindOf } from './operators.ts';
import { ValueChecklist } from './value-checklist.tsx';

interface Props {
  field: Field;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
}

/** What a comparison compares with, by field and operator. */
export function ValueEditor({ field, condition, onChange }: Props) {
  const { t } = useTexts(['conditions', 'common']);
  const values = condition.values ?? [];
  const set = (next: string[]) => onChange({ ...condition, values: next });
  if (!condition.operator) return null;
  switch (valueKindOf(field.type, condition.operator)) {
    case 'none':
      return null;
    case 'choices':
      return <ValueChecklist field={field} values={values} onChange={set} />;
    case 'yes or no':
      return (
        <SegmentedControl
          aria-label={t('value')}
          data={[
            { value: 'true', label: t('common:yes') },
            { value: 'false', label: t('common:no') },
          ]}
          value={values[0] ?? ''}
          onChange={(value) => set([value])}
        />
      );
    case 'unit':
      return (
        <SegmentedControl
          aria-label={t('unitLabel')}
          data={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={values[0] ?? 'month'}
          onChange={(value) => set([value])}
        />
      );
    case 'days':
      return (
        <TextInput
          aria-label={t('daysLabel')}
          data-autofocus
          inputMode="numeric"
          maxLength={5}
          value={values[0] ?? ''}
          onChange={(event) => set([event.currentTarget.value.replaceAll(/\D/g, '').replace(/^0+/, '')])}
        />
      );
    case 'two lines':
      return (
        <Group gap={8} grow wrap="nowrap">
          <OneValue
            field={field}
            label={t('from')}
            value={values[0]}
            onChange={(value) => set([value, values[1] ?? ''])}
          />
          <OneValue
            field={field}
            label={t('to')}
            value={values[1]}
            onChange={(value) => set([values[0] ?? '', value])}
          />
        </Group>
      );
    default:
      return (
        <OneValue
          field={field}
          label={t('value')}
          value={values[0]}
          onChange={(value) => set(value ? [value] : [])}
          focused
        />
      );
  }
}
