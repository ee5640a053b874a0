import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { untilLoaded } from '#client/ui/until-loaded.ts';

/** The page comes first, also on a slow line: what follows the catalog is loaded when it stands. */
const WAIT_MS = 8_000;

/** Keeps the catalog as administrators have it now, and as the reader may know it. */
export function useCatalogStream(): void {
  const client = useApolloClient();
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    const timer = setTimeout(async () => {
      const { followCatalog } = await untilLoaded(() => import('./follow-catalog.ts'));
      if (stop) stop = followCatalog(client);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
      stop = null;
    };
  }, [client]);
}
