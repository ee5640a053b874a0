import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { RUN_REFUSALS } from './runs.documents.ts';
import styles from './runs-page.module.css';

/** The rows that a run was refused, and why. */
export function Refusals({ run, module }: { run: string; module: Module | undefined }) {
  const { t } = useTexts('runs');
  const { data, fetchMore } = useQuery(RUN_REFUSALS, { variables: { id: run } });
  const outcomes = data?.run?.outcomes;
  if (!outcomes) return null;
  const readOn = () =>
    fetchMore({
      variables: { after: outcomes.pageInfo.endCursor },
      updateQuery: (read, { fetchMoreResult: { run: more } }) =>
        read.run?.outcomes && more?.outcomes
          ? {
              run: {
                ...more,
                outcomes: { ...more.outcomes, edges: [...read.run.outcomes.edges, ...more.outcomes.edges] },
              },
            }
          : read,
    });
  return (
    <ul className={styles.refusals}>
      {outcomes.edges.map(({ node: { row, record, errors } }) => (
        <li key={row}>
          {record ? <Link to={record.url}>{record.title}</Link> : t('row', { row: String(row) })}{' '}
          <span>{errors.map((error) => faultText(module, error)).join(' ')}</span>
        </li>
      ))}
      {outcomes.pageInfo.hasNextPage && (
        <li>
          <Button variant="subtle" size="compact-xs" onClick={() => void readOn()}>
            {t('more')}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** "Summa: Pakollinen tieto", where a field is at fault. */
function faultText(module: Module | undefined, { path, message }: { path: string[]; message: string }): string {
  const field = module?.fields.find(({ name }) => name === path.at(-1));
  return field ? `${field.label}: ${message}` : message;
}
