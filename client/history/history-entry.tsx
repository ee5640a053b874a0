import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { Avatar } from '#client/people/avatar.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ChangeLine } from './change-line.tsx';
import { toldCause, VERBS, whoOf } from './entry-words.ts';
import type { HistoryLine } from './history.documents.ts';
import styles from './history-entry.module.css';
import { toldChanges } from './told-changes.ts';

interface Props {
  entry: HistoryLine;
  record: RecordFacts;
  module: Module;
}

const MergeNote = lazy(() => import('#client/merge/merge-note.tsx'));

/** More fields than these are folded. */
const SHOWN = 5;

/** One saving: who, when, and each field's old and new value. */
export function HistoryEntry({ entry, record, module }: Props) {
  const { t } = useTexts('history');
  const [unfolded, setUnfolded] = useState(false);
  const { at, kind } = entry;
  const told = toldChanges(entry.changes, module);
  const shown = unfolded ? told : told.slice(0, SHOWN);
  const who = whoOf(entry, t('system'));
  const cause = toldCause(entry);
  return (
    <li className={styles.entry}>
      <Avatar {...who} size={22} />
      <div className={styles.body}>
        <p className={styles.line}>
          <strong>{who.name}</strong> {t(VERBS[kind])}
          {entry.of && <span className={styles.cause}>{t('of', { title: entry.of.title ?? t('unseenRecord') })}</span>}
          {cause && <span className={styles.cause}>{t(`cause.${cause}`)}</span>}
          <time dateTime={at} title={momentText(at)}>
            {sinceText(at)}
          </time>
        </p>
        {entry.merge && (
          <Suspense>
            <MergeNote merge={entry.merge} module={module} mayUndo={Boolean(record.access?.mayEdit)} />
          </Suspense>
        )}
        {shown.length > 0 && (
          <ul className={styles.changes}>
            {shown.map(({ change, field }) => (
              <ChangeLine
                key={field.name}
                change={change}
                field={field}
                made={kind === 'CREATED' || Boolean(entry.of)}
                record={record}
                module={module}
              />
            ))}
          </ul>
        )}
        {told.length > shown.length && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setUnfolded(true)}>
            {t('moreFields', { count: told.length - shown.length })}
          </Button>
        )}
      </div>
    </li>
  );
}
