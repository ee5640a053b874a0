import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { RunLine } from './run-line.tsx';
import { MY_RUNS } from './runs.documents.ts';
import styles from './runs-page.module.css';
import { useRunStream } from './use-run-stream.ts';

/** What one has had done in the background in the last thirty days, live: how far it is, what was refused, and undoing. */
export function RunsPage() {
  const { t } = useTexts('runs');
  usePageTitle(t('title'));
  const { data, error, refetch, fetchMore } = useQuery(MY_RUNS, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useRunStream(null, () => void refetch());
  const runs = data?.myRuns?.edges.map(({ node }) => node);
  const end = data?.myRuns?.pageInfo;
  const readOn = () =>
    fetchMore({
      variables: { after: end?.endCursor },
      updateQuery: withNextPage('myRuns'),
    });
  return (
    <div className={styles.page}>
      <PageBar>
        <h1>{t('title')}</h1>
      </PageBar>
      <div className={styles.scroller}>
        <div className={styles.list}>
          {error && !runs && (
            <p role="alert">
              {t('failed')}{' '}
              <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
                {t('retry')}
              </Button>
            </p>
          )}
          {!runs && !error && (
            <Late>
              <Skeleton height={52} />
              <Skeleton height={52} />
              <Skeleton height={52} />
            </Late>
          )}
          {runs?.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
          {runs && runs.length > 0 && (
            <ul className={styles.runs} aria-label={t('title')}>
              {runs.map((run) => (
                <RunLine key={run.id} run={run} onUndo={() => void refetch()} />
              ))}
            </ul>
          )}
          {end?.hasNextPage && (
            <Button variant="subtle" onClick={() => void readOn()}>
              {t('more')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
