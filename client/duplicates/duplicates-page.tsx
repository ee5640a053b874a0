import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { DuplicateGroup } from './duplicate-group.tsx';
import { DUPLICATES } from './duplicates.documents.ts';
import styles from './duplicates-page.module.css';
import { useDismissal } from './use-dismissal.ts';

const MergeDialog = lazy(() => import('#client/merge/merge-dialog.tsx'));

/** Records of a module that are likely to be one, to be worked through: merged, or said to be others. */
export function DuplicatesPage() {
  const { module: name } = useParams({ from: '/frame/$module/duplicates' });
  const module = useModule(name);
  if (!module?.findsDuplicates) return <NotFound />;
  return <Duplicates key={name} module={module} />;
}

function Duplicates({ module }: { module: Module }) {
  const { t } = useTexts(['duplicates', 'common']);
  usePageTitle(`${t('title')} · ${module.label}`);
  const [merging, setMerging] = useState<string[] | null>(null);
  // What has been dealt with leaves the list at once; the next reading leaves it out by itself.
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch, fetchMore } = useQuery(DUPLICATES, {
    variables: { module: module.name },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const found = data?.duplicates;
  const groups = found?.edges.map(({ node }) => node).filter(({ record }) => !done.has(record.id));
  const settle = (id: string, settled: boolean) =>
    setDone((now) => new Set(settled ? [...now, id] : [...now].filter((one) => one !== id)));
  const dismiss = useDismissal(settle);
  const readOn = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: withNextPage('duplicates'),
    });
  return (
    <div className={styles.page}>
      <PageBar>
        <ModuleIcon name={module.icon} />
        <Link to="/$module" params={{ module: module.name }} className={styles.module}>
          {module.label}
        </Link>
        <span aria-hidden>/</span>
        <h1>{t('title')}</h1>
      </PageBar>
      <div className={styles.scroller}>
        <div className={styles.list}>
          {error && !found && (
            <Notice title={t('failed')} text="" role="alert">
              <Button variant="default" onClick={() => void refetch()}>
                {t('common:retry')}
              </Button>
            </Notice>
          )}
          {!found && !error && (
            <Late>
              {[0, 1, 2].map((place) => (
                <Skeleton key={place} height={104} radius={8} />
              ))}
            </Late>
          )}
          {groups && groups.length > 0 && (
            <p className={styles.intro}>
              {t('intro')}{' '}
              <strong>
                {t('count', {
                  count: found!.totalCount - done.size,
                  number: wholeText(String(found!.totalCount - done.size)),
                })}
              </strong>
            </p>
          )}
          {groups?.length === 0 && !found?.pageInfo.hasNextPage && (
            <Notice title={t('none')} text={t('noneText')}>
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/$module" params={{ module: module.name }} {...props} />}
              >
                {t('back', { module: module.label })}
              </Button>
            </Notice>
          )}
          {groups?.map((group) => (
            <DuplicateGroup
              key={group.record.id}
              group={group}
              module={module}
              onMerge={setMerging}
              onDismiss={(ids) => void dismiss(group.record.id, ids)}
            />
          ))}
          {found?.pageInfo.hasNextPage && (
            <Button variant="subtle" onClick={() => void readOn()}>
              {t('more')}
            </Button>
          )}
        </div>
      </div>
      <Suspense>
        {merging && (
          <MergeDialog
            module={module}
            ids={merging}
            onMerged={() => settle(merging[0]!, true)}
            onUndone={() => settle(merging[0]!, false)}
            onClose={() => setMerging(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
