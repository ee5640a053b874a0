import { lazy, Suspense } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Drafts } from './draft.ts';
import { FormFrame } from './form-frame.tsx';
import { RecordFields } from './record-fields.tsx';
import { type Created, useCreateRecord } from './use-create-record.ts';

const DuplicateWarning = lazy(() => import('#client/duplicates/duplicate-warning.tsx'));

interface Props {
  module: Module;
  /** Values that are there from the start. */
  filled: Drafts;
  onCreated: (created: Created) => void;
  onCancel: () => void;
}

/** The form of a new record of a module. */
export function CreateForm({ module, filled, onCreated, onCancel }: Props) {
  const { t } = useTexts('common');
  const form = useCreateRecord(module, filled, onCreated);
  return (
    <FormFrame
      act={t('create')}
      busy={form.busy}
      faultCount={Object.keys(form.faults.byField).length}
      general={form.faults.general}
      restored={form.restored}
      onStartOver={form.startOver}
      onSave={form.save}
      note={
        module.findsDuplicates && (
          <Suspense>
            <DuplicateWarning module={module} drafts={form.drafts} />
          </Suspense>
        )
      }
      onCancel={onCancel}
    >
      <RecordFields
        key={String(form.restored)}
        module={module}
        drafts={form.drafts}
        faults={form.faults.byField}
        onWrite={form.write}
        first={Object.keys(filled)}
      />
    </FormFrame>
  );
}
