import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { RECORD_HISTORY } from './history.documents.ts';

/** The history of a record, newest first; `version` is that of the record, a new one brings new entries. */
export function useHistory(id: string, version: number | null | undefined, first = 20) {
  const { data, loading, error, refetch, fetchMore } = useQuery(RECORD_HISTORY, {
    variables: { id, first },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const history = data?.record?.history;
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    refetch();
  }, [version, refetch]);

  const readMore = () =>
    fetchMore({
      variables: { after: history?.pageInfo.endCursor },
      updateQuery: (read, { fetchMoreResult }) => {
        const page = fetchMoreResult.record?.history;
        if (!read.record?.history || !page) return read;
        const edges = [...read.record.history.edges, ...page.edges];
        return { record: { ...read.record, history: { ...page, edges } } };
      },
    });
  return {
    entries: history?.edges.map(({ node }) => node) ?? [],
    loading: loading && !history,
    failed: Boolean(error) && !history,
    hasMore: Boolean(history?.pageInfo.hasNextPage),
    readMore,
    retry: () => refetch(),
  };
}
