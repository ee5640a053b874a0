// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { Anchor, Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import dialog from './form-dialog.module.css';
import { FormFrame } from './form-frame.tsx';
import { RecordFields } from './record-fields.tsx';
import { useEditRecord } from './use-edit-record.ts';

const DuplicateWarning = lazy(() => import('#client/duplicates/duplicate-warning.tsx'));

interface Props {
  record: RecordFacts;
  module: Module;
  onClose: () => void;
}

/** All fields of a record in one form, saved together. */
export default function EditRecordDialog({ record, module, onClose }: Props) {
  const { t } = useTexts(['form', 'record', 'common']);
  const form = useEditRecord(record, module, onClose);
  const { theirs } = form;
  const besides = (field: string, fault: string) =>
    theirs && field in theirs ? (
      <>
        {fault}{' '}
        <Anchor component="button" type="button" fz="inherit" onClick={() => form.write(theirs)}>
          {t('record:conflict.takeTheirs')}
        </Anchor>
      </>
    ) : (
      fault
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('edit', { title: record.title })}
      size={640}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      <FormFrame
        act={t('common:save')}
        busy={form.busy}
        faultCount={Object.keys(form.faults.byField).length}
        general={form.faults.general}
        restored={form.restored}
        onStartOver={form.startOver}
        onSave={form.save}
        note={
          module.findsDuplicates &&
          Object.keys(form.changed).length > 0 && (
            <Suspense>
              <DuplicateWarning module={module} drafts={form.drafts} except={record.id} />
            </Suspense>
          )
        }
        onCancel={onClose}
      >
        <RecordFields
          key={String(form.restored)}
          module={module}
          drafts={form.drafts}
          faults={Object.fromEntries(
            Object.entries(form.faults.byField).map(([field, fault]) => [field, besides(field, fault)]),
          )}
          onWrite={form.write}
        />
      </FormFrame>
    </Modal>
  );
}
