// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { ActionIcon, Modal } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import type { Draft, Drafts } from '#client/form/draft.ts';
import { faultsBesides, NO_FAULTS } from '#client/form/faults.ts';
import { faultsOf } from '#client/form/faults-of.ts';
import { FieldInput } from '#client/form/field-input.tsx';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { OptionPicker } from '#client/pickers/option-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import styles from './mass-edit-dialog.module.css';
import { type Chosen, useMass } from './use-mass.ts';

interface Props {
  module: Module;
  chosen: Chosen;
  count: number;
  /** Fields that are there from the start. */
  first: readonly string[];
  onStarted: () => void;
  onClose: () => void;
}

/** The same values for many records: fields are chosen one by one, and what is left empty empties them. */
export default function MassEditDialog({ module, chosen, count, first, onStarted, onClose }: Props) {
  const { t } = useTexts(['mass', 'common']);
  const [drafts, setDrafts] = useState<Drafts>(() => Object.fromEntries(first.map((name) => [name, { value: null }])));
  const [faults, setFaults] = useState(NO_FAULTS);
  const [busy, setBusy] = useState(false);
  const { edit } = useMass(chosen);
  const writable = module.fields.filter((field) => field.writable);
  const named = writable.filter(({ name }) => name in drafts);
  const others = writable.filter(({ name }) => !(name in drafts));
  const write = (name: string, draft: Draft) => {
    setDrafts({ ...drafts, [name]: draft });
    setFaults(faultsBesides(faults, { [name]: draft }));
  };
  const leaveOut = (name: string) => {
    const { [name]: _, ...rest } = drafts;
    setDrafts(rest);
  };
  const start = async () => {
    setBusy(true);
    const errors = await edit(named.map(({ name }) => ({ field: name, value: drafts[name]!.value })));
    setBusy(false);
    if (errors.length)
      setFaults(
        faultsOf(
          errors,
          named.map(({ name }) => name),
        ),
      );
    else onStarted();
  };
  const number = wholeText(String(count));
  return (
    <Modal opened onClose={onClose} title={t('editTitle', { module: module.label, number })} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {named.map((field, index) => (
          <div key={field.name} className={styles.field}>
            <FieldInput
              field={{ ...field, required: false }}
              draft={drafts[field.name]!}
              onChange={(draft) => write(field.name, draft)}
              error={faults.byField[field.name]}
              autoFocus={index === named.length - 1}
            />
            <ActionIcon
              className={styles.out}
              aria-label={t('leaveOut', { label: field.label })}
              onClick={() => leaveOut(field.name)}
            >
              <X size={15} />
            </ActionIcon>
            {drafts[field.name]!.value === null && <span className={styles.note}>{t('empties')}</span>}
          </div>
        ))}
        <OptionPicker
          label={t('field')}
          ariaLabel={t('field')}
          autoFocus={named.length === 0}
          options={others.map(({ name, label }) => ({ value: name, label, hue: null }))}
          mark={({ value }) => <FieldIcon type={others.find(({ name }) => name === value)?.type ?? 'TEXT'} />}
          clearable={false}
          value={null}
          onChange={(choice) => choice && write(choice.value, { value: null })}
        />
        {faults.general && (
          <p role="alert" className={styles.alert}>
            {faults.general}
          </p>
        )}
        <DialogActs
          act={t('editAct', { count, number })}
          onCancel={onClose}
          busy={busy}
          disabled={named.length === 0}
        />
      </form>
    </Modal>
  );
}
