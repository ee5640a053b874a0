import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect } from 'react';
import { graphql } from '#client/generated/gql.ts';
import type { MarkReadInput } from '#client/generated/graphql.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import type { NotificationLine } from './notifications.documents.ts';
import { UNREAD_COUNT } from './unread-count.document.ts';

const MARK_READ = graphql(/* GraphQL */ `
  mutation MarkRead($input: MarkReadInput!) {
    markRead(input: $input) {
      unreadCount
      notifications {
        id
        readAt
      }
      errors {
        code
        message
      }
    }
  }
`);

type Marked = Pick<NotificationLine, 'id' | 'readAt'>;

/** Marks notifications read or unread; those given are marked on the screen at once. */
export function useMarkRead() {
  const client = useApolloClient();
  return useCallback(
    async (input: MarkReadInput, shown: readonly Marked[]): Promise<void> => {
      const readAt = input.read === false ? null : new Date().toISOString();
      const changed = shown.filter((one) => Boolean(one.readAt) !== Boolean(readAt));
      const unread = client.readQuery({ query: UNREAD_COUNT })?.unreadCount ?? 0;
      const unreadCount = input.all ? 0 : Math.max(0, unread + (readAt ? -changed.length : changed.length));
      try {
        const { data } = await client.mutate({
          mutation: MARK_READ,
          variables: { input },
          optimisticResponse: {
            markRead: {
              __typename: 'MarkReadPayload',
              unreadCount,
              errors: [],
              notifications: changed.map(({ id }) => ({ __typename: 'Notification' as const, id, readAt })),
            },
          },
          update: (cache, { data: answer }) => {
            if (answer) cache.writeQuery({ query: UNREAD_COUNT, data: { unreadCount: answer.markRead.unreadCount } });
          },
        });
        const message = data?.markRead.errors.map((error) => error.message).join(' ');
        if (message) tellFailure(message);
      } catch {
        tellFailure(connectionFailure());
      }
    },
    [client],
  );
}

/** Marks the notifications of a record read, as soon as and for as long as it is open. */
export function useRecordRead(recordId: string): void {
  const client = useApolloClient();
  useEffect(() => {
    const unread = client.readQuery({ query: UNREAD_COUNT })?.unreadCount;
    if (unread === 0) return;
    client
      .mutate({
        mutation: MARK_READ,
        variables: { input: { recordId } },
        update: (cache, { data }) => {
          if (data) cache.writeQuery({ query: UNREAD_COUNT, data: { unreadCount: data.markRead.unreadCount } });
        },
      })
      // Nothing was asked for by hand: if it fails, the notifications simply stay unread.
      .catch(() => {});
  }, [client, recordId]);
}
