import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { followLater } from '#client/graph/follow-later.ts';
import { UNREAD_COUNT } from './unread-count.document.ts';

/** How many notifications are unread; live within the frame. */
export function useUnreadCount(): number {
  return useQuery(UNREAD_COUNT).data?.unreadCount ?? 0;
}

const WAIT_MS = 1_500;

const load = async () => (await import('./follow-notifications.ts')).followNotifications;

/** Keeps count and lists of notifications live, wherever they are shown within the frame. */
export function useNotificationStream(): void {
  const client = useApolloClient();
  useEffect(() => followLater(client, WAIT_MS, load), [client]);
}
