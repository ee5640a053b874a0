import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { useRecordRead } from '#client/notifications/use-mark-read.ts';
import { useViewer } from '#client/session/viewer.ts';
import { RECORD, RECORD_CHANGED, RECORD_FACTS } from './record.documents.ts';
import { factsIn } from './save-values.ts';

const VISIT = graphql(/* GraphQL */ `
  mutation VisitRecord($id: ID!) {
    visitRecord(input: { recordId: $id }) {
      errors {
        code
      }
    }
  }
`);

/** How long a value that another has changed is marked with the name. */
const MARKED_MS = 2_400;

/** What somebody else has just changed. */
export interface ChangedNow {
  who: string | null;
  fields: readonly string[];
}

/** A record, live. Opening it counts as a visit and marks its notifications read. */
export function useRecord(id: string) {
  const client = useApolloClient();
  const viewerId = useViewer().user.id;
  const [gone, setGone] = useState<string | null>(null);
  const [changed, setChanged] = useState<ChangedNow | null>(null);
  const { data, loading, error, refetch } = useQuery(RECORD, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const found = Boolean(data?.record);
  const [visit] = useMutation(VISIT);
  useRecordRead(id);

  useEffect(() => {
    // A visit that is not noted is no loss.
    if (found) visit({ variables: { id } }).catch(() => {});
  }, [visit, id, found]);

  useEffect(
    () =>
      followStream(
        client,
        RECORD_CHANGED,
        { id },
        {
          onEvent: ({ recordChanged: { kind, record, by, fields } }) => {
            if (kind === 'REMOVED') return setGone(id);
            setGone(null);
            // An answer to a change of our own may have been quicker, and newer.
            const held = factsIn(client.cache, id, false);
            if (!record || (held?.version ?? 0) > (record.version ?? 0)) return;
            client.cache.writeFragment({ fragment: RECORD_FACTS, fragmentName: 'RecordFacts', data: record });
            if (by?.id !== viewerId) setChanged({ who: by?.name ?? null, fields });
          },
          onGap: () => void refetch(),
        },
      ),
    [client, id, viewerId, refetch],
  );

  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => setChanged(null), MARKED_MS);
    return () => clearTimeout(timer);
  }, [changed]);

  return {
    record: data?.record ?? null,
    loading: loading && !data,
    failed: Boolean(error) && !data,
    gone: gone === id,
    setGone: () => setGone(id),
    changed,
    refetch,
  };
}
