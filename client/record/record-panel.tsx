import { ActionIcon, FocusTrap } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { FailedRecord, GoneRecord } from './no-record.tsx';
import { RecordActs } from './record-acts.tsx';
import styles from './record-panel.module.css';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordView } from './record-view.tsx';
import { useRecord } from './use-record.ts';

const MergedElsewhere = lazy(() => import('#client/merge/merged-elsewhere.tsx'));

interface Props {
  id: string;
  onClose: () => void;
  /** To the record before and after this one in the list or the board; left out where there is none. */
  onPrevious?: () => void;
  onNext?: () => void;
}

/** A record in a panel at the side of a list or a board, which stays in use; a sheet on a phone. Esc closes it. */
export function RecordPanel({ id, onClose, onPrevious, onNext }: Props) {
  const { t } = useTexts('record');
  const open = useRecord(id);
  const [tab, setTab] = useState<string>();
  const phone = useMediaQuery('(max-width: 48em)');
  const { record } = open;
  const module = useModule(record?.module ?? '');
  useKeys({ Escape: onClose });

  return (
    <FocusTrap active={Boolean(phone)}>
      <section
        className={styles.panel}
        aria-label={t('panel', { title: record?.title ?? '' })}
        {...(phone ? { role: 'dialog', 'aria-modal': true } : {})}
        onKeyDown={(event) => {
          // What opens over the panel closes by itself; its keys come by here too.
          if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node))
            return;
          event.preventDefault();
          onClose();
        }}
      >
        <header className={styles.bar}>
          <ActionIcon aria-label={t('acts.close')} onClick={onClose}>
            <X size={16} strokeWidth={1.75} />
          </ActionIcon>
          {(onPrevious || onNext) && (
            <>
              <ActionIcon aria-label={t('acts.previous')} disabled={!onPrevious} onClick={onPrevious}>
                <ChevronUp size={16} strokeWidth={1.75} />
              </ActionIcon>
              <ActionIcon aria-label={t('acts.next')} disabled={!onNext} onClick={onNext}>
                <ChevronDown size={16} strokeWidth={1.75} />
              </ActionIcon>
            </>
          )}
          <div className={styles.space} />
          {record && module && !open.gone && (
            <>
              <RecordActs record={record} module={module} onDelete={onClose} />
              <ActionIcon
                aria-label={t('acts.openPage')}
                renderRoot={(props) => <Link to="/$module/$id" params={{ module: module.name, id }} {...props} />}
              >
                <Maximize2 size={14} strokeWidth={1.75} />
              </ActionIcon>
            </>
          )}
        </header>
        <Content id={id} open={open} tab={tab} onTab={setTab} />
      </section>
    </FocusTrap>
  );
}

interface ContentProps {
  id: string;
  open: ReturnType<typeof useRecord>;
  tab: string | undefined;
  onTab: (tab: string) => void;
}

function Content({ id, open, tab, onTab }: ContentProps) {
  const { record } = open;
  const module = useModule(record?.module ?? '');
  if (open.gone) {
    return (
      <Suspense>
        <MergedElsewhere id={id}>
          <GoneRecord module={undefined} />
        </MergedElsewhere>
      </Suspense>
    );
  }
  if (open.loading) {
    return (
      <Late>
        <RecordSkeleton narrow />
      </Late>
    );
  }
  if (open.failed) return <FailedRecord onRetry={() => open.refetch()} />;
  if (!record || !module) return <NotFound />;
  return (
    <RecordView
      key={record.id}
      record={record}
      module={module}
      changed={open.changed}
      onGone={open.setGone}
      narrow
      tab={tab}
      onTab={onTab}
    />
  );
}
