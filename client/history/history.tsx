import { Button, Skeleton } from '@mantine/core';
import type { Module } from '#client/catalog/catalog.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './history.module.css';
import { HistoryEntry } from './history-entry.tsx';
import { useHistory } from './use-history.ts';

/** Who changed what and when, newest first; an old value can be taken back as a new change. */
export function History({ record, module }: { record: RecordFacts; module: Module }) {
  const { t } = useTexts(['history', 'common']);
  const { entries, loading, failed, hasMore, readMore, retry } = useHistory(record.id, record.version);
  if (loading) {
    return (
      <Late>
        {[240, 180, 300].map((width) => (
          <Skeleton key={width} height={12} width={width} my={14} />
        ))}
      </Late>
    );
  }
  if (failed) {
    return (
      <div className={styles.notice} role="alert">
        <p>{t('failed')}</p>
        <Button variant="default" onClick={retry}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  return (
    <section aria-label={t('title')} className={styles.history}>
      {entries.length === 0 && <p className={styles.notice}>{t('none')}</p>}
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} record={record} module={module} />
        ))}
      </ol>
      {hasMore && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={readMore}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
