import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import type { Drafts } from '#client/form/draft.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './duplicate-warning.module.css';
import { DUPLICATES_OF_VALUES } from './duplicates.documents.ts';
import { Signs } from './signs.tsx';

interface Props {
  module: Module;
  /** What has been written. */
  drafts: Drafts;
  /** The record itself, where it is one that is there. */
  except?: string;
}

const WAIT_MS = 350;
const SHOWN = 3;

/** Says while a record is written that it may be there already, with the records that it may be. */
export default function DuplicateWarning({ module, drafts, except }: Props) {
  const { t } = useTexts('duplicates');
  const values = Object.entries(drafts).flatMap(([field, { value }]) => (value ? [{ field, value }] : []));
  // The same values are the same question, however often they are drawn.
  const [asked] = useDebouncedValue(JSON.stringify(values), WAIT_MS);
  const { data, previousData } = useQuery(DUPLICATES_OF_VALUES, {
    variables: { input: { module: module.name, values: JSON.parse(asked), except } },
    skip: asked === '[]',
  });
  const matches = asked === '[]' ? [] : ((data ?? previousData)?.duplicatesOf ?? []);
  return (
    <div role="status" className={styles.place}>
      {matches.length > 0 && (
        <div className={styles.warning}>
          <p className={styles.head}>
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
            {t('warning', { count: matches.length })}
          </p>
          <ul>
            {matches.slice(0, SHOWN).map((match) => (
              <li key={match.record.id}>
                <Link
                  to="/$module/$id"
                  params={{ module: module.name, id: match.record.id }}
                  target="_blank"
                  className={styles.link}
                >
                  {match.record.title ?? t('unseen')}
                </Link>
                <Signs match={match} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
