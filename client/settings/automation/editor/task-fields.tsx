import { Select, Text } from '@mantine/core';
import { useModule } from '#client/catalog/catalog.ts';
import { useNameOf } from '#client/filter-bar/names.tsx';
import { NumberInput } from '#client/form/number-input.tsx';
import type { TaskActionInput } from '#client/generated/graphql.ts';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { TemplateInput } from './template-input.tsx';

interface Props {
  module: string;
  task: TaskActionInput;
  onChange: (task: TaskActionInput) => void;
}

/** The task that a rule creates about the record. */
export function TaskFields({ module, task, onChange }: Props) {
  const { t } = useTexts('automation');
  const priorities = useModule('activities')?.fields.find(({ name }) => name === 'priority')?.options ?? [];
  const ownerId = task.ownerId ? String(task.ownerId) : null;
  const ownerName = useNameOf(ownerId ?? '') ?? '…';
  return (
    <>
      <TemplateInput
        module={module}
        label={t('task.subject')}
        maxLength={255}
        value={task.subject}
        onChange={(subject) => onChange({ ...task, subject })}
      />
      <TemplateInput
        module={module}
        label={t('task.description')}
        maxLength={10_000}
        long
        optional
        value={task.description ?? ''}
        onChange={(description) => onChange({ ...task, description: description || null })}
      />
      <NumberInput
        label={t('task.due')}
        placeholder={t('task.noDue')}
        whole
        value={task.dueInDays == null ? null : String(task.dueInDays)}
        onChange={(days) => onChange({ ...task, dueInDays: /^\d+$/.test(days ?? '') ? Number(days) : null })}
      />
      <Select
        label={t('task.priority')}
        allowDeselect={false}
        data={priorities.map(({ value, label }) => ({ value, label }))}
        value={task.priority ?? null}
        onChange={(priority) => onChange({ ...task, priority })}
      />
      <PrincipalPicker
        label={t('task.owner')}
        placeholder={t('task.ofRecord')}
        value={ownerId ? { value: ownerId, label: ownerName } : null}
        onChange={(choice) => onChange({ ...task, ownerId: choice?.value ?? null })}
      />
      <Text size="sm" c="dimmed">
        {t('task.hint')}
      </Text>
    </>
  );
}
