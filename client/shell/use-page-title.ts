import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { FRAME } from './frame.ts';

/** Names the window after the page, with the number of unread notifications in front: "(2) Asiakkaat · Solmu". */
export function usePageTitle(page: string | null | undefined): void {
  const unread = useQuery(FRAME, { fetchPolicy: 'cache-only' }).data?.unreadCount ?? 0;
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ''}${page ? `${page} · ` : ''}Solmu`;
  }, [unread, page]);
}
