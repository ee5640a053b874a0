import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './duplicate-group.module.css';
import type { Group } from './duplicates.documents.ts';
import { Signs } from './signs.tsx';

interface Props {
  group: Group;
  module: Module;
  onMerge: (ids: string[]) => void;
  onDismiss: (ids: string[]) => void;
}

/** As many as are merged at once. */
const MOST = 5;

/** Records that are likely one, with what speaks for it; the chosen ones are merged, or all said to be others. */
export function DuplicateGroup({ group: { record, matches }, module, onMerge, onDismiss }: Props) {
  const { t } = useTexts('duplicates');
  const [chosen, setChosen] = useState(() => new Set(matches.slice(0, MOST - 1).map((match) => match.record.id)));
  const title = record.title ?? t('unseen');
  const choose = (id: string, wanted: boolean) =>
    setChosen((now) => new Set(wanted ? [...now, id] : [...now].filter((one) => one !== id)));
  return (
    <section className={styles.group} aria-label={t('group', { title, count: matches.length })}>
      <ul className={styles.records}>
        <li>
          <Named module={module} id={record.id} title={title} />
          <span className={styles.first}>{t('first')}</span>
        </li>
        {matches.map((match) => (
          <li key={match.record.id}>
            {matches.length > 1 && (
              <Checkbox
                size="xs"
                aria-label={t('chooseOne', { title: match.record.title ?? t('unseen') })}
                checked={chosen.has(match.record.id)}
                disabled={!chosen.has(match.record.id) && chosen.size >= MOST - 1}
                onChange={({ currentTarget }) => choose(match.record.id, currentTarget.checked)}
              />
            )}
            <Named module={module} id={match.record.id} title={match.record.title ?? t('unseen')} />
            <Signs match={match} />
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('notSameOf', { title })}
          onClick={() => onDismiss([record.id, ...matches.map((match) => match.record.id)])}
        >
          {t('notSame')}
        </Button>
        <Button
          variant="light"
          size="compact-sm"
          disabled={chosen.size === 0}
          aria-label={t('mergeOf', { title })}
          onClick={() => onMerge([record.id, ...chosen])}
        >
          {t('merge')}
        </Button>
      </div>
    </section>
  );
}

function Named({ module, id, title }: { module: Module; id: string; title: string }) {
  return (
    <Link to="/$module/$id" params={{ module: module.name, id }} className={styles.name}>
      {title}
    </Link>
  );
}
