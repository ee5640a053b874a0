import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { graphql } from '#client/generated/gql.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { RESTORE_RECORD } from '#client/record/record-changes.documents.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import styles from './bin-page.module.css';

const DELETED_RECORDS = graphql(/* GraphQL */ `
  query DeletedRecords($search: String, $first: Int, $after: String) {
    deletedRecords(search: $search, first: $first, after: $after) {
      edges {
        node {
          id
          module
          title
          number
          deletedAt
          deletedBy {
            id
            name
          }
          purgedAt
          mayRestore
          mayPurge
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PURGE_RECORD = graphql(/* GraphQL */ `
  mutation PurgeRecord($id: ID!) {
    purgeRecords(input: { ids: [$id] }) {
      purgedIds
      errors {
        code
        path
        message
      }
    }
  }
`);

const PAGE = 50;

const PurgedPart = lazy(() => import('./purged-part.tsx'));

/** What was deleted and can be taken back. */
export default function BinPage() {
  const { t } = useTexts(['settings', 'common']);
  const modules = useModules();
  const { admin } = useViewer().user;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data, previousData, error, refetch, fetchMore } = useQuery(DELETED_RECORDS, {
    variables: { search: search || null, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [restore] = useMutation(RESTORE_RECORD);
  const [purge] = useMutation(PURGE_RECORD);
  const [purgedHere, setPurgedHere] = useState(0);
  const [doomed, setDoomed] = useState<{ id: string; title: string } | null>(null);
  const bin = (data ?? previousData)?.deletedRecords;
  const aboutModule = (name: string) => modules.find((module) => module.name === name);

  const takeBack = async (id: string, title: string) => {
    const done = await act(async () => {
      const answer = (await restore({ variables: { id } })).data?.restoreRecords;
      return answer?.errors.map(({ message }) => ({ code: '', path: [], message }));
    });
    if (done) tell(t('bin.restored', { title }));
    await refetch();
  };
  const removeForGood = async (id: string, title: string) => {
    const done = await act(async () => (await purge({ variables: { id } })).data?.purgeRecords.errors);
    setDoomed(null);
    if (done) tell(t('bin.purged', { title }));
    if (done) setPurgedHere((count) => count + 1);
    await refetch();
  };
  const readOn = () =>
    fetchMore({
      variables: { after: bin?.pageInfo.endCursor },
      updateQuery: withNextPage('deletedRecords'),
    });

  return (
    <Page title={t('bin.title')} intro={t('bin.intro')}>
      <TextInput
        className={styles.search}
        aria-label={t('bin.search')}
        placeholder={t('bin.search')}
        leftSection={<Search size={14} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {!bin && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {bin && bin.edges.length === 0 && <p className={styles.empty}>{t(search ? 'bin.nothing' : 'bin.empty')}</p>}
      {bin && bin.edges.length > 0 && (
        <Rows label={t('bin.title')}>
          {bin.edges.map(
            ({ node: { id, module, title, number, deletedAt, deletedBy, purgedAt, mayRestore, mayPurge } }) => (
              <Row
                key={id}
                mark={<ModuleIcon name={aboutModule(module)?.icon ?? 'box'} />}
                title={title}
                note={
                  <span title={momentText(deletedAt)}>
                    {[
                      aboutModule(module)?.singular,
                      number,
                      t('bin.by', { who: deletedBy?.name ?? t('common:somebody'), when: sinceText(deletedAt) }),
                      daysUntil(purgedAt) === 0
                        ? t('bin.purgedTonight')
                        : t('bin.purgedIn', { count: daysUntil(purgedAt) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                }
              >
                {mayRestore && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('bin.restoreOf', { title })}
                    onClick={() => void takeBack(id, title)}
                  >
                    {t('bin.restore')}
                  </Button>
                )}
                {mayPurge && (
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    aria-label={t('bin.purgeOf', { title })}
                    onClick={() => setDoomed({ id, title })}
                  >
                    {t('bin.purge')}
                  </Button>
                )}
              </Row>
            ),
          )}
        </Rows>
      )}
      {bin?.pageInfo.hasNextPage && (
        <Button className={styles.more} variant="subtle" onClick={() => void readOn()}>
          {t('bin.more')}
        </Button>
      )}
      {admin && (
        <Suspense>
          <PurgedPart key={purgedHere} />
        </Suspense>
      )}
      {doomed && (
        <ConfirmDialog
          title={t('bin.purgeOf', { title: doomed.title })}
          act={t('bin.purge')}
          danger
          onConfirm={() => removeForGood(doomed.id, doomed.title)}
          onClose={() => setDoomed(null)}
        >
          {t('bin.purgeWhat')}
        </ConfirmDialog>
      )}
    </Page>
  );
}

const DAY_MS = 24 * 60 * 60_000;

/** Whole days until a moment; none when it has come. */
function daysUntil(moment: string): number {
  return Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / DAY_MS));
}
