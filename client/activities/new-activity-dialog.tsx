// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { Modal, Stack } from '@mantine/core';
import type { Module } from '#client/catalog/catalog.ts';
import { FieldInput } from '#client/form/field-input.tsx';
import dialog from '#client/form/form-dialog.module.css';
import { FormFrame } from '#client/form/form-frame.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { useNewActivity } from './use-new-activity.ts';

interface Props {
  kind: 'TASK' | 'EVENT';
  module: Module;
  /** What it is to be about. */
  record: RecordFacts;
  onCreated: () => void;
  onClose: () => void;
}

const EMPTY = { value: null };

/** Makes a task or an event about a record: the few fields that matter, and those that administrators have made mandatory. */
export default function NewActivityDialog({ kind, module, record, onCreated, onClose }: Props) {
  const { t } = useTexts('activities');
  const form = useNewActivity(kind, module, record, () => {
    onCreated();
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(kind === 'TASK' ? 'newTask' : 'newEvent')}
      size={480}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      <FormFrame
        act={t('create')}
        busy={form.busy}
        faultCount={Object.keys(form.faults.byField).length}
        general={form.faults.general}
        restored={false}
        onStartOver={onClose}
        onSave={form.save}
        onCancel={onClose}
      >
        <Stack gap="sm">
          {form.fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              draft={form.drafts[field.name] ?? EMPTY}
              onChange={(draft) => form.write(field.name, draft)}
              error={form.faults.byField[field.name]}
              autoFocus={field.name === 'subject'}
            />
          ))}
        </Stack>
      </FormFrame>
    </Modal>
  );
}
