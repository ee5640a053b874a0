import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { Drafts } from '#client/form/draft.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { RecordCell } from './record.documents.ts';
import { saveValues } from './save-values.ts';

/** Why a change did not get through; the drafts are kept. */
export type Trouble =
  | { kind: 'refused'; drafts: Drafts; messages: Record<string, string> }
  | { kind: 'conflict'; drafts: Drafts; theirs: RecordCell; who: string | null };

interface Subject {
  id: string;
  titleField: string;
  /** Told when the record turns out to be no longer there. */
  onGone: () => void;
}

/** Saves a fact of a record; what did not get through is kept with the reason until it is mended or dropped. */
export function useSaveFact({ id, titleField, onGone }: Subject) {
  const client = useApolloClient();
  const { t } = useTexts('record');
  const by = useViewer().user.id;
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const save = async (drafts: Drafts, seen: readonly RecordCell[]): Promise<void> => {
    setTrouble(null);
    const saved = await saveValues(client, { id, by, titleField, drafts, seen });
    if (saved.kind === 'gone') onGone();
    if (saved.kind === 'conflict') setTrouble({ ...saved, drafts });
    if (saved.kind === 'unanswered') {
      const messages = Object.fromEntries(Object.keys(drafts).map((field) => [field, t('unanswered')]));
      setTrouble({ kind: 'refused', drafts, messages });
    }
    if (saved.kind === 'refused') {
      const messages = Object.fromEntries(saved.faults.map(({ path, message }) => [path.at(-1) ?? '', message]));
      setTrouble({ kind: 'refused', drafts, messages });
    }
  };
  return { trouble, save, drop: () => setTrouble(null) };
}
