import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { followStream } from '#client/graph/follow-stream.ts';
import { RUN, RUN_PROGRESSED } from './runs.documents.ts';

/** Keeps one run, or all of the reader's own, up to date in the cache; `onGap` reads afresh what was missed. */
export function useRunStream(id: string | null, onGap: () => void): void {
  const client = useApolloClient();
  const latest = useRef(onGap);
  latest.current = onGap;
  useEffect(
    () =>
      followStream(
        client,
        RUN_PROGRESSED,
        { id, after: null },
        {
          onGap: () => latest.current(),
          onEvent({ runProgressed: { run } }) {
            if (run) client.writeQuery({ query: RUN, variables: { id: run.id }, data: { run } });
          },
        },
      ),
    [client, id],
  );
}
