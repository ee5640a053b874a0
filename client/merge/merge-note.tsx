import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { momentText } from '#client/cells/cell-text.ts';
import type { HistoryLine } from '#client/history/history.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './merge-note.module.css';
import { useMerge } from './use-merge.ts';

interface Props {
  merge: NonNullable<HistoryLine['merge']>;
  module: Module;
  mayUndo: boolean;
}

/** In the history: what was merged, whose values were taken, and the way back while there is one. */
export default function MergeNote({ merge, module, mayUndo }: Props) {
  const { t } = useTexts('merge');
  const { undo } = useMerge(module);
  const [busy, setBusy] = useState(false);
  const { parts, taken, undoableUntil, undoneAt } = merge;
  const onUndo = async () => {
    setBusy(true);
    await undo(merge.id);
    setBusy(false);
  };
  return (
    <div className={styles.note}>
      <p>
        {t('parts')}:{' '}
        {parts.map(({ title, number }) => [title ?? t('unseen'), number].filter(Boolean).join(' · ')).join(', ')}
      </p>
      {taken.length > 0 && (
        <ul>
          {taken.map(({ field, label, from }) => (
            <li key={field}>{t('taken', { field: label, title: from.title ?? t('unseen') })}</li>
          ))}
        </ul>
      )}
      {undoneAt && <p>{t('undoneAt', { day: momentText(undoneAt) })}</p>}
      {!undoneAt && mayUndo && Date.parse(undoableUntil) > Date.now() && (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={busy}
          title={t('undoUntil', { day: momentText(undoableUntil) })}
          leftSection={<Undo2 size={13} strokeWidth={1.75} />}
          onClick={onUndo}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  );
}
