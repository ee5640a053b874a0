import type { ApolloClient } from '@apollo/client';
import { followStream } from '#client/graph/follow-stream.ts';
import { NOTIFICATION_LINE, NOTIFICATION_RECEIVED, type NotificationLine } from './notifications.documents.ts';
import { UNREAD_COUNT } from './unread-count.document.ts';

/**
 * Keeps count and lists of notifications live until the returned function is called; reads them again at once, since some may have
 * come meanwhile.
 */
export function followNotifications(client: ApolloClient): () => void {
  const readAgain = () => void client.refetchQueries({ include: ['UnreadCount', 'Notifications'] });
  readAgain();
  return followStream(
    client,
    NOTIFICATION_RECEIVED,
    {},
    {
      onGap: readAgain,
      onEvent: ({ notificationReceived: { notification, unreadCount } }) => {
        client.cache.writeQuery({ query: UNREAD_COUNT, data: { unreadCount } });
        if (notification) addToLists(client, notification);
        // It is gone, and the event may not say which.
        else readAgain();
      },
    },
  );
}

/** Puts a new notification on top of every list that was read; lists leave out by themselves what does not belong. */
function addToLists({ cache }: ApolloClient, notification: NotificationLine): void {
  const node = cache.writeFragment({
    fragment: NOTIFICATION_LINE,
    fragmentName: 'NotificationLine',
    data: notification,
  });
  if (!node) return;
  cache.modify({
    fields: {
      notifications: (stored) => {
        const list = stored as unknown as StoredList;
        if (list.edges.some((edge) => edge.node.__ref === node.__ref)) return list;
        const edge = { __typename: 'NotificationEdge', cursor: '', node: { __ref: node.__ref } };
        return { ...list, edges: [edge, ...list.edges], totalCount: list.totalCount + 1 };
      },
    },
  });
}

/** A page of notifications as the cache holds it. */
interface StoredList {
  edges: { cursor: string; node: { __ref: string } }[];
  totalCount: number;
}
