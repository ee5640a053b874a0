import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { followLater } from '#client/graph/follow-later.ts';
import { UNREAD_COUNT } from './unread-count.document.ts';

/** How many notifications are unread; live wherever the stream is followed. */
export function useUnreadCount(): number {
  return useQuery(UNREAD_COUNT).data?.unreadCount ?? 0;
}

const WAIT_MS = 1_500;

const load = async () => (await import('./follow-notifications.ts')).followNotifications;

let followers = 0;
let unfollow = () => {};

/** Keeps count and lists of notifications live. May be used in several places: one stream serves them all. */
export function useNotificationStream(): void {
  const client = useApolloClient();
  useEffect(() => {
    if (followers++ === 0) unfollow = followLater(client, WAIT_MS, load);
    return () => {
      if (--followers === 0) unfollow();
    };
  }, [client]);
}
