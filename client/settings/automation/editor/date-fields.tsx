import { Select } from '@mantine/core';
import { useModule } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import type { RuleTimeUnit } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './editor.module.css';
import type { RuleDraft } from './rule-draft.ts';

interface Props {
  module: string;
  date: RuleDraft['date'];
  onChange: (date: RuleDraft['date']) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** How long before or after which date: "3 days before expected close, at 8:00". */
export function DateFields({ module, date, onChange }: Props) {
  const { t } = useTexts('automation');
  const fields = useModule(module)?.fields.filter(({ type }) => type === 'DATE' || type === 'DATETIME') ?? [];
  const isDay = fields.find(({ name }) => name === date.field)?.type !== 'DATETIME';
  const set = (change: Partial<RuleDraft['date']>) => onChange({ ...date, ...change });
  return (
    <div className={styles.line}>
      <NumberInput label={t('date.count')} whole value={date.count} onChange={(count) => set({ count })} />
      {!isDay && (
        <Select
          label={t('date.unit')}
          allowDeselect={false}
          data={(['DAYS', 'HOURS'] as const).map((value) => ({ value, label: t(`date.units.${value}`) }))}
          value={date.unit}
          onChange={(unit) => unit && set({ unit: unit as RuleTimeUnit })}
        />
      )}
      <Select
        label={isDay ? t('date.daysWay') : t('date.way')}
        allowDeselect={false}
        data={['before', 'after'].map((value) => ({ value, label: t(`date.${value as 'before' | 'after'}`) }))}
        value={date.before ? 'before' : 'after'}
        onChange={(way) => set({ before: way === 'before' })}
      />
      <Select
        label={t('date.field')}
        required
        data={fields.map(({ name, label }) => ({ value: name, label }))}
        value={date.field || null}
        onChange={(field) => set({ field: field ?? '' })}
      />
      {isDay && (
        <Select
          label={t('date.hour')}
          allowDeselect={false}
          data={HOURS}
          value={date.hour}
          onChange={(hour) => set({ hour: hour ?? '8' })}
        />
      )}
    </div>
  );
}
