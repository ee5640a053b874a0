import { Tabs } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { Discussion } from '#client/discussion/discussion.tsx';
import { LatestChanges } from '#client/history/latest-changes.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Facts } from './facts.tsx';
import type { RecordFacts } from './record.documents.ts';
import { RecordHead } from './record-head.tsx';
import styles from './record-view.module.css';
import { specialNotes, specialRows } from './special-parts.ts';
import { StageSteps } from './stage-steps.tsx';
import type { ChangedNow } from './use-record.ts';

const History = lazy(async () => ({ default: (await import('#client/history/history.tsx')).History }));
const RelatedLists = lazy(async () => ({ default: (await import('./related-lists.tsx')).RelatedLists }));

interface Props {
  record: RecordFacts;
  module: Module;
  /** What somebody else has just changed. */
  changed: ChangedNow | null;
  onGone: () => void;
  tab: string | undefined;
  onTab: (tab: string) => void;
  commentId?: string;
  /** Whether there is no room beside the tabs: the facts are then the first of them. */
  narrow: boolean;
}

/** All of a record: its head and steps, facts at the left, and what happens around it in tabs. */
export function RecordView({ record, module, changed, onGone, tab, onTab, commentId, narrow }: Props) {
  const { t } = useTexts(['record', 'common']);
  const hasLists = Boolean(useModule('activities')) || module.relatedLists.length > 0;
  const tabs = ['overview', ...(hasLists ? ['related'] : []), 'history'] as const;
  const rowsLabel = module.fields.find(({ name }) => name === 'rows')?.label;
  const Rows = rowsLabel && specialRows[module.name];
  const shown: readonly string[] = [...(Rows ? ['rows'] : []), ...(narrow ? ['facts'] : []), ...tabs];
  const open = commentId ? 'overview' : (shown.find((name) => name === tab) ?? shown[0]!);

  const who = changed ? (changed.who ?? t('common:somebody')) : null;
  const changedFields = useMemo(() => new Map(changed?.fields.map((field) => [field, who ?? ''])), [changed, who]);
  const facts = <Facts record={record} module={module} changed={changedFields} onGone={onGone} />;
  const Note = specialNotes[module.name];
  const changedLabels = module.fields.filter(({ name, writable }) => writable && changedFields.has(name));

  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <RecordHead record={record} module={module} />
        {module.stageField && <StageSteps record={record} module={module} onGone={onGone} />}
        <Suspense>{Note && <Note record={record} />}</Suspense>
      </div>
      <div className={styles.columns}>
        {!narrow && <aside className={styles.aside}>{facts}</aside>}
        <Tabs
          value={open}
          onChange={(next) => next && onTab(next)}
          className={styles.main}
          classNames={{ list: styles.tabs, tab: styles.tab, panel: styles.panel }}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('tabs.label')}>
            {shown.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {name === 'rows' ? rowsLabel : t(`tabs.${name as 'facts'}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="rows">
            <Suspense>{Rows && <Rows record={record} />}</Suspense>
          </Tabs.Panel>
          <Tabs.Panel value="facts">
            <div className={styles.facts}>{facts}</div>
          </Tabs.Panel>
          <Tabs.Panel value="overview">
            <div className={styles.overview}>
              <div className={styles.latest}>
                <LatestChanges record={record} module={module} onAll={() => onTab('history')} />
              </div>
              <div className={styles.talk}>
                <Discussion key={record.id} recordId={record.id} commentId={commentId} />
              </div>
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="related">
            <Suspense>
              <RelatedLists record={record} module={module} />
            </Suspense>
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <Suspense>
              <History record={record} module={module} />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      </div>
      <p className={styles.unseen} aria-live="polite">
        {who && changedLabels.length > 0
          ? t('live', { who, fields: changedLabels.map(({ label }) => label).join(', ') })
          : ''}
      </p>
    </div>
  );
}
