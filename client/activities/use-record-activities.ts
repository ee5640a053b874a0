import { useQuery } from '@apollo/client/react';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { RECORD_ACTIVITIES } from './activities.documents.ts';

const PAGE = 10;

/** What is still to be done about a record, the next first, or what is not any more, the last first; page by page. */
export function useRecordActivities(id: string, open: boolean) {
  const { data, loading, error, refetch, fetchMore } = useQuery(RECORD_ACTIVITIES, {
    variables: { id, open, first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const page = data?.record?.activities;
  const merged = withNextPage('activities');
  return {
    activities: page?.edges.map(({ node }) => node) ?? [],
    totalCount: page?.totalCount,
    loading: loading && !page,
    failed: Boolean(error) && !page,
    hasMore: Boolean(page?.pageInfo.hasNextPage),
    readMore: () =>
      fetchMore({
        variables: { after: page?.pageInfo.endCursor },
        updateQuery: (read, { fetchMoreResult: more }) =>
          read.record && more.record
            ? { ...read, record: merged(read.record, { fetchMoreResult: more.record }) }
            : read,
      }),
    /** Reads as many again as are shown, so that nothing folds up under the reader. */
    reread: () => refetch({ id, open, first: Math.min(200, Math.max(PAGE, page?.edges.length ?? 0)) }),
  };
}
