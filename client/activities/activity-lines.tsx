import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import related from '#client/record/related-list.module.css';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './activities.module.css';
import { ActivityLine } from './activity-line.tsx';
import { useComplete } from './use-complete.ts';
import { useRecordActivities } from './use-record-activities.ts';

interface Props {
  recordId: string;
  open: boolean;
  /** Grows when activities have changed. */
  change: number;
  onChange: () => void;
  onCount?: (count: number) => void;
}

/** The activities of a record that are open, or those that are not, page by page. */
export function ActivityLines({ recordId, open, change, onChange, onCount }: Props) {
  const { t } = useTexts(['activities', 'common']);
  const { activities, totalCount, loading, failed, hasMore, readMore, reread } = useRecordActivities(recordId, open);
  const complete = useComplete(onChange);
  const [busy, setBusy] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something has changed, and only then
  useEffect(() => {
    if (change > 0) void reread();
  }, [change]);
  useEffect(() => {
    if (totalCount !== undefined) onCount?.(totalCount);
  }, [totalCount, onCount]);

  if (loading) {
    return (
      <Late>
        <Skeleton height={12} width={280} my={12} />
        <Skeleton height={12} width={220} my={12} />
      </Late>
    );
  }
  if (failed) {
    return (
      <p className={related.none} role="alert">
        {t('failed')}{' '}
        <Button variant="subtle" size="compact-xs" onClick={() => void reread()}>
          {t('common:retry')}
        </Button>
      </p>
    );
  }
  return (
    <>
      {open && totalCount === 0 && <p className={related.none}>{t('none')}</p>}
      <ul className={styles.lines}>
        {activities.map((activity) => (
          <ActivityLine
            key={activity.id}
            activity={activity}
            open={open}
            busy={busy === activity.id}
            onComplete={async () => {
              setBusy(activity.id);
              await complete(activity);
              setBusy(null);
            }}
          />
        ))}
      </ul>
      {hasMore && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={readMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
