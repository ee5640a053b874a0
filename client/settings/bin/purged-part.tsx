import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useModules } from '#client/catalog/catalog.ts';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { graphql } from '#client/generated/gql.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part, Row, Rows, Waiting } from '../part.tsx';
import styles from './bin-page.module.css';

const PURGED_RECORDS = graphql(/* GraphQL */ `
  query PurgedRecords($first: Int, $after: String) {
    purgedRecords(first: $first, after: $after) {
      edges {
        node {
          id
          module
          purgedAt
          purgedBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PAGE = 20;

/** What has been removed for good, by whom and when; for administrators. */
export default function PurgedPart() {
  const { t } = useTexts('purged');
  const modules = useModules();
  const { data, error, refetch, fetchMore } = useQuery(PURGED_RECORDS, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const gone = data?.purgedRecords;
  const readOn = () =>
    fetchMore({ variables: { after: gone?.pageInfo.endCursor }, updateQuery: withNextPage('purgedRecords') });

  return (
    <Part title={t('title')} intro={t('intro')}>
      {!gone && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {gone && gone.edges.length === 0 && <p className={styles.empty}>{t('none')}</p>}
      {gone && gone.edges.length > 0 && (
        <Rows label={t('title')}>
          {gone.edges.map(({ node: { id, module: name, purgedAt, purgedBy } }) => {
            const module = modules.find((one) => one.name === name);
            return (
              <Row
                key={id}
                mark={<ModuleIcon name={module?.icon ?? 'box'} />}
                title={module?.singular ?? name}
                note={
                  <span title={momentText(purgedAt)}>
                    {purgedBy
                      ? t('by', { who: purgedBy.name, when: sinceText(purgedAt) })
                      : t('byTime', { when: sinceText(purgedAt) })}
                    {' · '}
                    <code className={styles.id}>{id}</code>
                  </span>
                }
              />
            );
          })}
        </Rows>
      )}
      {gone?.pageInfo.hasNextPage && (
        <Button className={styles.more} variant="subtle" onClick={() => void readOn()}>
          {t('more')}
        </Button>
      )}
    </Part>
  );
}
