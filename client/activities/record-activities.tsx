import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { numberText } from '#client/cells/cell-text.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import related from '#client/record/related-list.module.css';
import { useTexts } from '#client/texts/use-texts.ts';
import { ACTIVITIES_CHANGED } from './activities.documents.ts';
import styles from './activities.module.css';
import { ActivityLines } from './activity-lines.tsx';

const NewActivityDialog = lazy(() => import('./new-activity-dialog.tsx'));

/** What is to be done about a record and what has been: live, with a tick for what is done, and new ones from here. */
export default function RecordActivities({ record, module }: { record: RecordFacts; module: Module }) {
  const { t } = useTexts('activities');
  const client = useApolloClient();
  const [making, setMaking] = useState<'TASK' | 'EVENT' | null>(null);
  const [showsPast, setShowsPast] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [change, setChange] = useState(0);
  const onChange = useCallback(() => setChange((before) => before + 1), []);
  useEffect(
    () => followStream(client, ACTIVITIES_CHANGED, {}, { onEvent: onChange, onGap: onChange }),
    [client, onChange],
  );
  const shared = { recordId: record.id, change, onChange };
  return (
    <section className={related.list} aria-label={t('title')}>
      <header className={related.head}>
        <ModuleIcon name={module.icon} size={15} />
        <h2>{t('title')}</h2>
        {count !== null && <span className={related.count}>{numberText(String(count))}</span>}
        <span className={styles.acts}>
          {module.mayCreate &&
            (['TASK', 'EVENT'] as const).map((kind) => (
              <Button
                key={kind}
                variant="subtle"
                size="compact-sm"
                leftSection={<Plus size={14} />}
                onClick={() => setMaking(kind)}
              >
                {t(kind === 'TASK' ? 'newTask' : 'newEvent')}
              </Button>
            ))}
        </span>
      </header>
      <div className={related.scroll}>
        <ActivityLines {...shared} open onCount={setCount} />
        <details className={styles.past} onToggle={({ currentTarget }) => setShowsPast(currentTarget.open)}>
          <summary>{t('past')}</summary>
          {showsPast && <ActivityLines {...shared} open={false} />}
        </details>
      </div>
      <Suspense>
        {making && (
          <NewActivityDialog
            kind={making}
            module={module}
            record={record}
            onCreated={onChange}
            onClose={() => setMaking(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
