import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { followLater } from '#client/graph/follow-later.ts';

const WAIT_MS = 4_000;

const load = async () => (await import('./follow-catalog.ts')).followCatalog;

/** Keeps the catalog as administrators have it now, and as the reader may know it. */
export function useCatalogStream(): void {
  const client = useApolloClient();
  useEffect(() => followLater(client, WAIT_MS, load), [client]);
}
