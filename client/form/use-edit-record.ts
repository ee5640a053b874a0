import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { factsIn, saveValues } from '#client/record/save-values.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { type Drafts, valueText } from './draft.ts';
import { faultsBesides, NO_FAULTS } from './faults.ts';
import { faultsOf } from './faults-of.ts';
import { useDrafts } from './use-drafts.ts';

/** The form of a record that is there: what is written over it, what is to be mended, and the saving. */
export function useEditRecord(record: RecordFacts, module: Module, onSaved: () => void) {
  const client = useApolloClient();
  const { t } = useTexts(['form', 'record', 'common']);
  const by = useViewer().user.id;
  const [faults, setFaults] = useState(NO_FAULTS);
  // What somebody else has written meanwhile in a field that is in conflict.
  const [theirs, setTheirs] = useState<Drafts | null>(null);
  const [busy, setBusy] = useState(false);
  // What stood there when the form was opened; changes made elsewhere meanwhile are measured against it.
  const [seen, setSeen] = useState(record.cells ?? []);
  const [begun] = useState<Drafts>(() =>
    Object.fromEntries(seen.map(({ field, value, label, hue }) => [field, { value: valueText(value), label, hue }])),
  );
  const form = useDrafts(record.id, begun);
  const names = module.fields.map(({ name }) => name);

  const save = async () => {
    const drafts = form.changed;
    if (Object.keys(drafts).length === 0) {
      form.forget();
      return onSaved();
    }
    setBusy(true);
    setTheirs(null);
    const saved = await saveValues(client, { id: record.id, by, titleField: module.titleField, drafts, seen });
    setBusy(false);
    if (saved.kind === 'saved') {
      form.forget();
      return onSaved();
    }
    if (saved.kind === 'refused') return setFaults(faultsOf(saved.faults, names));
    if (saved.kind !== 'conflict') {
      return setFaults({ ...NO_FAULTS, general: t(saved.kind === 'gone' ? 'gone' : 'unanswered') });
    }
    // Saving once more is then a decision for one's own value.
    setSeen(factsIn(client.cache, record.id, false)?.cells ?? seen);
    const type = module.fields.find(({ name }) => name === saved.theirs.field)?.type ?? 'TEXT';
    const { field, label, hue } = saved.theirs;
    const value = cellText(saved.theirs, type) || t('common:empty');
    const message = t('conflict', { who: saved.who ?? t('common:somebody'), value });
    setFaults({ ...NO_FAULTS, byField: { [field]: message } });
    setTheirs({ [field]: { value: valueText(saved.theirs.value), label, hue } });
  };
  const write = (changes: Drafts) => {
    form.write(changes);
    setTheirs(null);
    setFaults((now) => faultsBesides(now, changes));
  };
  return { ...form, write, faults, theirs, save, busy };
}
