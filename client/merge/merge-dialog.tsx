import { useApolloClient } from '@apollo/client/react';
import { Button, Modal, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import dialog from '#client/form/form-dialog.module.css';
import { RECORD, type RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './merge-dialog.module.css';
import { MergeForm } from './merge-form.tsx';

interface Props {
  module: Module;
  /** The records; the first stays unless another is chosen. */
  ids: readonly string[];
  /** Told of the record that stayed. */
  onMerged?: (id: string) => void;
  onUndone?: () => void;
  onClose: () => void;
}

/** Makes one record of several: which stays, and whose values it has. */
export default function MergeDialog({ module, ids, onMerged, onUndone, onClose }: Props) {
  const { t } = useTexts(['merge', 'common']);
  const { records, failed, retry } = useRecords(ids);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { count: ids.length })}
      size={Math.min(1_100, 300 + 210 * ids.length)}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      {records && (
        <MergeForm
          module={module}
          records={records}
          onMerged={(id) => {
            onClose();
            onMerged?.(id);
          }}
          onUndone={onUndone}
          onClose={onClose}
        />
      )}
      {failed && (
        <div className={styles.waiting} role="alert">
          <p>{t('failed')}</p>
          <Button variant="default" onClick={retry}>
            {t('common:retry')}
          </Button>
        </div>
      )}
      {!records && !failed && (
        <Late>
          <div className={styles.waiting} aria-busy="true">
            {[320, 260, 360, 300].map((width) => (
              <Skeleton key={width} height={14} width={width} />
            ))}
          </div>
        </Late>
      )}
    </Modal>
  );
}

/** The records as they are now; failed where one of them cannot be read. */
function useRecords(ids: readonly string[]) {
  const client = useApolloClient();
  const [records, setRecords] = useState<RecordFacts[] | null>(null);
  const [failed, setFailed] = useState(false);
  const key = ids.join();
  const read = useCallback(async () => {
    setFailed(false);
    try {
      const answers = await Promise.all(
        key.split(',').map((id) => client.query({ query: RECORD, variables: { id }, fetchPolicy: 'network-only' })),
      );
      const found = answers.flatMap(({ data }) => data?.record ?? []);
      if (found.length === answers.length) setRecords(found);
      else setFailed(true);
    } catch {
      setFailed(true);
    }
  }, [client, key]);
  useEffect(() => void read(), [read]);
  return { records, failed, retry: () => void read() };
}
