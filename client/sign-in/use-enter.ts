import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { loadSocket } from '#client/graph/client.ts';

/**
 * Goes in after signing in: to where one was sent away from, with nothing left of what was read before. Only addresses of
 * this site are followed.
 */
export function useEnter(next: string | undefined): () => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  const navigate = useNavigate();
  return async () => {
    (await loadSocket()).liveSocket.terminate();
    await client.clearStore();
    if (next?.startsWith('/') && !next.startsWith('//')) router.history.push(next);
    else await navigate({ to: '/' });
  };
}
