import { Button } from '@mantine/core';
import { ArrowRightLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';

const ConvertDialog = lazy(() => import('./convert-dialog.tsx'));

/** What can be done with a lead beside what can be done with any record: to convert it. */
export default function LeadActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('leads');
  const [converting, setConverting] = useState(false);
  return (
    <>
      {record.access?.mayEdit && (
        <Button
          size="compact-sm"
          leftSection={<ArrowRightLeft size={14} strokeWidth={1.75} />}
          onClick={() => setConverting(true)}
        >
          {t('convert')}
        </Button>
      )}
      <Suspense>
        {converting && <ConvertDialog id={record.id} title={record.title ?? ''} onClose={() => setConverting(false)} />}
      </Suspense>
    </>
  );
}
