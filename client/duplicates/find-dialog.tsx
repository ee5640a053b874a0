import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Modal, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import dialog from '#client/form/form-dialog.module.css';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { Late } from '#client/ui/late.tsx';
import { DUPLICATES_OF_RECORD, type Match } from './duplicates.documents.ts';
import styles from './find-dialog.module.css';
import { Signs } from './signs.tsx';

const MergeDialog = lazy(() => import('#client/merge/merge-dialog.tsx'));

interface Props {
  record: { id: string; title?: string | null };
  module: Module;
  onClose: () => void;
}

const MOST_PARTS = 4;

/** Looks for records that may be this one; the chosen ones become part of it. */
export default function FindDialog({ record: { id, title }, module, onClose }: Props) {
  const { t } = useTexts(['duplicates', 'common']);
  const [merging, setMerging] = useState<string[] | null>(null);
  const { data, error, refetch } = useQuery(DUPLICATES_OF_RECORD, { variables: { id }, fetchPolicy: 'network-only' });
  const matches = data?.duplicatesOf;
  if (merging) {
    return (
      <Suspense>
        <MergeDialog module={module} ids={[id, ...merging]} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('findOf', { title })}
      size={520}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      <div className={styles.body}>
        {error && !matches && (
          <p role="alert">
            {t('failed')}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
              {t('common:retry')}
            </Button>
          </p>
        )}
        {!data && !error && (
          <Late>
            {[240, 180].map((width) => (
              <Skeleton key={width} height={14} width={width} my={8} />
            ))}
          </Late>
        )}
        {data && !matches?.length && <p role="status">{t('none')}</p>}
        {matches && matches.length > 0 && <Choosing matches={matches} onMerge={setMerging} onClose={onClose} />}
      </div>
    </Modal>
  );
}

interface ChoosingProps {
  matches: readonly Match[];
  onMerge: (ids: string[]) => void;
  onClose: () => void;
}

function Choosing({ matches, onMerge, onClose }: ChoosingProps) {
  const { t } = useTexts('duplicates');
  const [chosen, setChosen] = useState<string[]>([]);
  const choose = (id: string, wanted: boolean) =>
    setChosen((now) => (wanted ? [...now, id] : now.filter((one) => one !== id)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(chosen);
      }}
    >
      <p className={styles.told}>{t('choose')}</p>
      <ul className={styles.matches}>
        {matches.map((match, index) => (
          <li key={match.record.id}>
            <Checkbox
              label={match.record.title ?? t('unseen')}
              description={<Signs match={match} />}
              data-autofocus={index === 0 || undefined}
              checked={chosen.includes(match.record.id)}
              disabled={!chosen.includes(match.record.id) && chosen.length >= MOST_PARTS}
              onChange={({ currentTarget }) => choose(match.record.id, currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <DialogActs act={t('merge')} onCancel={onClose} disabled={chosen.length === 0} />
    </form>
  );
}
