import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';

const SubscriptionDialog = lazy(() => import('./subscription-dialog.tsx'));

/** What can be done with a member of a campaign beside what can be done with any record: to note that it unsubscribed, and to take it back. */
export default function MemberActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('campaigns');
  const [asked, setAsked] = useState<'unsubscribe' | 'resubscribe' | null>(null);
  const left = Boolean(record.cells?.find(({ field }) => field === 'unsubscribedAt')?.value);
  return (
    <>
      {record.access?.mayEdit && (
        <Button
          size="compact-sm"
          variant={left ? 'filled' : 'default'}
          onClick={() => setAsked(left ? 'resubscribe' : 'unsubscribe')}
        >
          {t(left ? 'resubscribe' : 'unsubscribe')}
        </Button>
      )}
      <Suspense>{asked && <SubscriptionDialog member={record} act={asked} onClose={() => setAsked(null)} />}</Suspense>
    </>
  );
}
