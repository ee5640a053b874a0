import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import type { Draft } from '#client/form/draft.ts';
import TagsInput from '#client/tags/tags-input.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import styles from './mass-edit-dialog.module.css';
import { type Chosen, useMass } from './use-mass.ts';

interface Props {
  module: Module;
  field: Field;
  chosen: Chosen;
  count: number;
  onStarted: () => void;
  onClose: () => void;
}

/** Tags to give to many records, and tags to take away; what else each has stays. */
export default function MassTagDialog({ module, field, chosen, count, onStarted, onClose }: Props) {
  const { t } = useTexts('tags');
  const [added, setAdded] = useState<Draft>({ value: null });
  const [removed, setRemoved] = useState<Draft>({ value: null });
  const [alert, setAlert] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { tag } = useMass(chosen);
  const keysOf = ({ value }: Draft) => value?.split(',') ?? [];
  const start = async () => {
    setBusy(true);
    const errors = await tag(keysOf(added), keysOf(removed));
    setBusy(false);
    if (errors.length) setAlert(errors.map(({ message }) => message).join(' '));
    else onStarted();
  };
  const number = wholeText(String(count));
  return (
    <Modal opened onClose={onClose} title={t('mass.title', { module: module.label, number })} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <TagsInput label={t('mass.add')} field={field} draft={added} onChange={setAdded} autoFocus />
        <TagsInput label={t('mass.remove')} field={field} draft={removed} onChange={setRemoved} creates={false} />
        {alert && (
          <p role="alert" className={styles.alert}>
            {alert}
          </p>
        )}
        <DialogActs
          act={t('mass.act', { count, number })}
          onCancel={onClose}
          busy={busy}
          disabled={added.value === null && removed.value === null}
        />
      </form>
    </Modal>
  );
}
