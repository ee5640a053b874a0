import { Button } from '@mantine/core';
import { ListFilterPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';

const LoadDialog = lazy(() => import('./load-dialog.tsx'));

/** What can be done with a campaign beside what can be done with any record: to fill it by a filter. */
export default function CampaignActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('campaigns');
  const [loading, setLoading] = useState(false);
  return (
    <>
      {record.access?.mayEdit && (
        <Button
          size="compact-sm"
          leftSection={<ListFilterPlus size={14} strokeWidth={1.75} />}
          onClick={() => setLoading(true)}
        >
          {t('load')}
        </Button>
      )}
      <Suspense>{loading && <LoadDialog campaign={record} onClose={() => setLoading(false)} />}</Suspense>
    </>
  );
}
