import { ActionIcon, Group, Input, Select, TextInput } from '@mantine/core';
import { ArrowUp, Trash2 } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import { GroupEditor } from '#client/filter-bar/group-editor.tsx';
import { NumberInput } from '#client/form/number-input.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';
import { functionsFor, groupFields, type KpiDraft, numberFields } from './kpi-draft.ts';

interface Props {
  module: Module;
  draft: KpiDraft;
  onChange: (draft: KpiDraft) => void;
  onRemove: () => void;
  /** Absent for the first. */
  onUp?: () => void;
}

const MODES = ['NUMBER', 'COMPARE', 'SHARE', 'TARGET', 'BREAKDOWN'] as const;
const SHAPES = ['PIE', 'BARS'] as const;

/** One KPI: what it shows, and of which rows. */
export function KpiEditor({ module, draft, onChange, onRemove, onUp }: Props) {
  const { t } = useTexts('kpi');
  const set = (change: Partial<KpiDraft>) => onChange({ ...draft, ...change });
  const functions = functionsFor(draft.mode);
  const made = functions.includes(draft.function) ? draft.function : 'COUNT';
  const fields = (list: Module['fields']) => list.map(({ name, label }) => ({ value: name, label }));
  const pick = <Value extends string>(
    label: string,
    value: Value | null | undefined,
    data: { value: Value; label: string }[],
    onPick: (value: Value) => void,
  ) => (
    <Select
      label={label}
      data={data}
      value={value ?? null}
      allowDeselect={false}
      onChange={(next) => next && onPick(next as Value)}
    />
  );
  return (
    <fieldset className={styles.editor} aria-label={draft.name || t('add')}>
      <Group wrap="nowrap" align="end" gap={8}>
        <TextInput
          flex={1}
          label={t('name')}
          maxLength={100}
          value={draft.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        {onUp && (
          <ActionIcon size={34} aria-label={t('up')} onClick={onUp}>
            <ArrowUp size={16} />
          </ActionIcon>
        )}
        <ActionIcon size={34} aria-label={t('remove')} onClick={onRemove}>
          <Trash2 size={16} />
        </ActionIcon>
      </Group>
      <div className={styles.line}>
        {pick(
          t('mode'),
          draft.mode,
          MODES.map((value) => ({ value, label: t(`modes.${value}`) })),
          (mode) => set({ mode }),
        )}
        {pick(
          t('function'),
          made,
          functions.map((value) => ({ value, label: t(`functions.${value}`) })),
          (next) => set({ function: next }),
        )}
        {made !== 'COUNT' &&
          pick(t('field'), draft.field, fields(numberFields(module.fields)), (field) => set({ field }))}
        {draft.mode === 'BREAKDOWN' && pick(t('by'), draft.by, fields(groupFields(module.fields)), (by) => set({ by }))}
        {draft.mode === 'BREAKDOWN' &&
          pick(
            t('shape'),
            draft.shape,
            SHAPES.map((value) => ({ value, label: t(`shapes.${value}`) })),
            (shape) => set({ shape }),
          )}
        {draft.mode === 'TARGET' && (
          <NumberInput label={t('targetField')} value={draft.target ?? null} onChange={(target) => set({ target })} />
        )}
      </div>
      <Input.Wrapper label={t('where')}>
        <GroupEditor module={module.name} condition={draft.where} onChange={(where) => set({ where })} />
      </Input.Wrapper>
      {draft.mode === 'COMPARE' && (
        <Input.Wrapper label={t('against')}>
          <GroupEditor module={module.name} condition={draft.against} onChange={(against) => set({ against })} />
        </Input.Wrapper>
      )}
    </fieldset>
  );
}
