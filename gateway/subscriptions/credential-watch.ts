import type { Credentials } from '../http/routes.ts';
import type { Caller } from '../source.ts';
import { stableJson } from '../stable-json.ts';

/** What is told when a credential turns out to stand for somebody else, or for nobody any more. */
export type Changed = (caller: Caller | null) => void;

/**
 * Asks again who a credential stands for while sockets are open under it, so that a revoked one does not live on in a socket.
 * Each distinct credential is asked for once per `interval` milliseconds, however many sockets it has.
 */
export function credentialWatch(authenticate: (credentials: Credentials) => Promise<Caller | null>, interval = 4_000) {
  const watched = new Map<string, { credentials: Credentials; seen: string; listeners: Set<Changed> }>();
  const timer = setInterval(() => void askAll(), interval).unref();

  async function askAll(): Promise<void> {
    await Promise.all([...watched.values()].map(ask));
  }

  async function ask(entry: { credentials: Credentials; seen: string; listeners: Set<Changed> }): Promise<void> {
    // Where it can't be told (a database restarts), nobody is thrown out; the next round asks again.
    const caller = await authenticate(entry.credentials).catch(() => undefined);
    if (caller === undefined || stableJson(caller) === entry.seen) return;
    entry.seen = stableJson(caller);
    for (const tell of [...entry.listeners]) tell(caller);
  }

  return {
    /** Watches a credential that stood for `caller` a moment ago; call what is returned to stop. */
    watch(credentials: Credentials, caller: Caller | null, changed: Changed): () => void {
      const key = `${credentials.cookie ?? ''}\n${credentials.authorization ?? ''}`;
      const entry = watched.get(key) ?? { credentials, seen: stableJson(caller), listeners: new Set() };
      watched.set(key, entry);
      entry.listeners.add(changed);
      return () => {
        entry.listeners.delete(changed);
        if (!entry.listeners.size && watched.get(key) === entry) watched.delete(key);
      };
    },
    close: () => clearInterval(timer),
  };
}
