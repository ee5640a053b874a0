// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import type { Drafts } from '#client/form/draft.ts';
import { faultsOf } from '#client/form/faults-of.ts';
import { FieldInput } from '#client/form/field-input.tsx';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import type { MoveInNeed } from './use-move.ts';

interface Props {
  module: string;
  need: Omit<MoveInNeed, 'move'>;
}

/** Asks for the fields that a column requires, and repeats the move with them. */
export default function RequiredFields({ module, need }: Props) {
  const { t } = useTexts(['board', 'common']);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({ byField: {}, general: null });
  const [busy, setBusy] = useState(false);
  const fields = useModule(module)?.fields.filter(({ name }) => need.fields.includes(name)) ?? [];

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const values = need.fields.map((field) => ({ field, value: drafts[field]?.value ?? null }));
      setFaults(faultsOf(await need.fill(values), need.fields));
    } catch {
      setFaults({ byField: {}, general: connectionFailure() });
    }
    setBusy(false);
  };

  return (
    <Modal opened onClose={need.cancel} title={t('required.title', { column: need.columnLabel })} size={400} centered>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <span>{t('required.text', { title: need.title })}</span>
          <Fault text={faults.general} />
          {fields.map((field, index) => (
            <FieldInput
              key={field.name}
              field={{ ...field, required: true }}
              draft={drafts[field.name] ?? { value: null }}
              error={faults.byField[field.name]}
              autoFocus={index === 0}
              onChange={(draft) => setDrafts((all) => ({ ...all, [field.name]: draft }))}
            />
          ))}
          <DialogActs act={t('required.move')} onCancel={need.cancel} busy={busy} />
        </Stack>
      </form>
    </Modal>
  );
}
