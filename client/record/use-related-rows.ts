import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';

const RELATED_ROWS = graphql(/* GraphQL */ `
  query RelatedRows($input: ListInput!, $first: Int!, $after: String) {
    list(input: $input, first: $first, after: $after) {
      totalCount
      columns {
        path
        label
        field {
          name
          type
        }
      }
      sums {
        path
        sums {
          amount
          currency
        }
        converted {
          amount
          currency
          missing
        }
      }
      edges {
        node {
          id
          cells {
            ...RecordCell
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

const RELATED_CHANGED = graphql(/* GraphQL */ `
  subscription RelatedChanged($module: String!, $where: ConditionInput, $after: String) {
    listChanged(module: $module, where: $where, after: $after) {
      cursor
      resync
    }
  }
`);

const PAGE = 10;

/** There is less room than in a list. */
const MOST_COLUMNS = 5;

/** The rows of `module` whose `field` points at a record, live, page by page. */
export function useRelatedRows(module: Module, field: string, recordId: string) {
  const client = useApolloClient();
  const input = useMemo(() => {
    const columns = module.defaultColumns.filter((path) => path !== field).slice(0, MOST_COLUMNS);
    return { module: module.name, columns, where: { field, operator: 'IS' as const, values: [recordId] } };
  }, [module, field, recordId]);
  const query = useQuery(RELATED_ROWS, {
    variables: { input, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { data, loading, error, refetch, fetchMore } = query;
  const list = data?.list;
  const shown = list?.edges.length ?? 0;

  useEffect(() => {
    // As many rows as are shown are read again, so that nothing folds up under the reader.
    const reread = () => void refetch({ input, first: Math.min(200, Math.max(PAGE, shown)) });
    const where = input.where;
    return followStream(client, RELATED_CHANGED, { module: module.name, where }, { onEvent: reread, onGap: reread });
  }, [client, input, module, refetch, shown]);

  const readMore = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: withNextPage('list'),
    });
  const columns = list?.columns ?? [];
  return {
    rows: list?.edges.map(({ node }) => node) ?? [],
    columns,
    sums: (list?.sums ?? [])
      .filter(({ sums }) => sums.length > 0)
      .map((sum) => ({ ...sum, label: columns.find(({ path }) => path === sum.path)?.label ?? '' })),
    totalCount: list?.totalCount,
    loading: loading && !list,
    failed: Boolean(error) && !list,
    hasMore: Boolean(list?.pageInfo.hasNextPage),
    readMore,
    retry: () => refetch(),
  };
}
