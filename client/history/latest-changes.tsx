import { Button } from '@mantine/core';
import type { Module } from '#client/catalog/catalog.ts';
import { cellText, momentText, sinceText } from '#client/cells/cell-text.ts';
import { Avatar } from '#client/people/avatar.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { VERBS, whoOf } from './entry-words.ts';
import type { HistoryLine } from './history.documents.ts';
import styles from './latest-changes.module.css';
import { toldChanges } from './told-changes.ts';
import { useHistory } from './use-history.ts';

interface Props {
  record: RecordFacts;
  module: Module;
  onAll: () => void;
}

const SHOWN = 5;

/** The last few savings of a record, a line or two each. */
export function LatestChanges({ record, module, onAll }: Props) {
  const { t } = useTexts('history');
  const { entries, hasMore } = useHistory(record.id, record.version, SHOWN);
  if (entries.length === 0) return null;
  return (
    <section className={styles.changes} aria-label={t('latest')}>
      <h2>{t('latest')}</h2>
      <ol>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} module={module} />
        ))}
      </ol>
      {hasMore && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={onAll}>
          {t('all')}
        </Button>
      )}
    </section>
  );
}

function Line({ entry, module }: { entry: HistoryLine; module: Module }) {
  const { t } = useTexts('history');
  const { at, kind, changes } = entry;
  const who = whoOf(entry, t('system'));
  const told = kind === 'CHANGED' ? toldChanges(changes, module) : [];
  return (
    <li className={styles.line}>
      <Avatar {...who} size={18} />
      <div>
        <p>
          <strong>{who.name}</strong>
          {(kind !== 'CHANGED' || told.length === 0) && <span>{t(VERBS[kind])}</span>}
          <time dateTime={at} title={momentText(at)}>
            {sinceText(at)}
          </time>
        </p>
        {told.slice(0, 2).map(({ change: { label, to }, field }) => (
          <span key={field.name} className={styles.change}>
            {label}: {(to && cellText(to, field.type)) || t('empty')}
          </span>
        ))}
        {told.length > 2 && <span className={styles.change}>{t('andMore', { count: told.length - 2 })}</span>}
      </div>
    </li>
  );
}
