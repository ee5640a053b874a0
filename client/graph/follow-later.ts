import type { ApolloClient } from '@apollo/client';
import { untilLoaded } from '#client/ui/until-loaded.ts';

/** Begins to follow something; the answer ends it. */
type Follow = (client: ApolloClient) => () => void;

/** The page comes first, also on a slow line: what follows something is loaded, and begins, so much later. The answer ends it. */
export function followLater(client: ApolloClient, waitMs: number, load: () => Promise<Follow>): () => void {
  let stop: (() => void) | null = () => {};
  const timer = setTimeout(async () => {
    const follow = await untilLoaded(load);
    if (stop) stop = follow(client);
  }, waitMs);
  return () => {
    clearTimeout(timer);
    stop?.();
    stop = null;
  };
}
