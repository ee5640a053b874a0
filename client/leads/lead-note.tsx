import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { momentText } from '#client/cells/cell-text.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { BecameLinks } from './became-links.tsx';
import { LEAD_BECAME } from './leads.documents.ts';
import styles from './leads.module.css';
import { useConversion } from './use-conversion.ts';

/** Below the head of a converted lead: when and by whom, what it became, and the way back while there is one. */
export default function LeadNote({ record }: { record: RecordFacts }) {
  const { t } = useTexts(['leads', 'common']);
  const isConverted = record.cells?.some(({ field, value }) => field === 'status' && value === 'converted');
  const { data } = useQuery(LEAD_BECAME, { variables: { id: record.id }, skip: !isConverted });
  const { undo } = useConversion(record.id);
  const [busy, setBusy] = useState(false);
  const became = isConverted ? data?.lead?.conversion : null;
  if (!became) return null;
  const mayUndo = Date.parse(became.undoableUntil) > Date.now();
  const onUndo = async () => {
    setBusy(true);
    await undo();
    setBusy(false);
  };
  return (
    <aside className={styles.note} aria-label={t('done')}>
      <span className={styles.told}>
        {t('became', { day: momentText(became.at), who: became.by?.name ?? t('common:somebody') })}
      </span>
      <BecameLinks became={became} />
      {mayUndo && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={busy}
          title={t('undoUntil', { day: momentText(became.undoableUntil) })}
          leftSection={<Undo2 size={14} strokeWidth={1.75} />}
          onClick={onUndo}
        >
          {t('undo')}
        </Button>
      )}
    </aside>
  );
}
