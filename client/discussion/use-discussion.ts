import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import type { RecordCommentsQuery } from '#client/generated/graphql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { addThread } from './add-thread.ts';
import { COMMENT_CHANGED, type CommentThread, RECORD_COMMENTS } from './discussion.documents.ts';

interface Arrived extends CommentThread {
  parent?: CommentThread | null;
}

/** The discussion of a record, live; `onArrival` is told of each comment that somebody wrote or changed. */
export function useDiscussion(recordId: string, onArrival: (comment: Arrived) => void) {
  const client = useApolloClient();
  const variables = { id: recordId };
  const query = useQuery(RECORD_COMMENTS, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { data, loading, error, refetch, fetchMore } = query;

  /** Puts a comment, or the thread it belongs to, where it stands. */
  const place = useCallback(
    (comment: Arrived) => {
      const { parent, ...own } = comment;
      const thread = parent ?? own;
      client.cache.updateQuery({ query: RECORD_COMMENTS, variables: { id: recordId } }, (read) =>
        read?.record?.comments ? withComments(read, (comments) => addThread(comments, thread)) : undefined,
      );
    },
    [client, recordId],
  );

  const listener = useRef(onArrival);
  listener.current = onArrival;
  useEffect(
    () =>
      followStream(
        client,
        COMMENT_CHANGED,
        { recordId },
        {
          onEvent: ({ commentChanged: { comment } }) => {
            if (!comment) return;
            place(comment);
            listener.current(comment);
          },
          onGap: () => void refetch(),
        },
      ),
    [client, recordId, place, refetch],
  );

  const comments = data?.record?.comments;
  const before = comments?.pageInfo.hasPreviousPage ? comments.pageInfo.startCursor : null;
  const readEarlier = async () => {
    if (!before) return;
    await fetchMore({
      variables: { before },
      updateQuery: (read, { fetchMoreResult }) => {
        const page = fetchMoreResult.record?.comments;
        if (!page) return read;
        return withComments(read, (held) => ({
          ...held,
          edges: [...page.edges, ...held.edges],
          pageInfo: page.pageInfo,
        }));
      },
    });
  };

  return {
    comments,
    loading: loading && !comments,
    failed: Boolean(error) && !comments,
    hasEarlier: Boolean(before),
    readEarlier,
    place,
    refetch,
  };
}

type Comments = NonNullable<NonNullable<RecordCommentsQuery['record']>['comments']>;

function withComments(read: RecordCommentsQuery, change: (comments: Comments) => Comments): RecordCommentsQuery {
  if (!read.record?.comments) return read;
  return { ...read, record: { ...read.record, comments: change(read.record.comments) } };
}
