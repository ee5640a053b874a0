import type { Credentials } from '../http/routes.ts';
import type { Caller } from '../source.ts';
import { stableJson } from '../stable-json.ts';

/** What is told when a credential turns out to stand for somebody else, or for nobody any more. */
export type Changed = (caller: Caller | null) => void;

/**
 * Asks again who credentials stand for while sockets are open under them, so that a revoked one does not live on in a socket:
 * all of them at once, each distinct one once however many sockets it has, every `interval` milliseconds.
 */
export function credentialWatch(
  authenticateAll: (credentials: readonly Credentials[]) => Promise<(Caller | null)[]>,
  interval = 4_000,
) {
  const watched = new Map<string, { credentials: Credentials; seen: string; listeners: Set<Changed> }>();
  let asking = false;
  const timer = setInterval(() => void askAll(), interval).unref();

  async function askAll(): Promise<void> {
    if (asking || !watched.size) return;
    asking = true;
    const entries = [...watched.values()];
    // Where it can't be told (a database restarts), nobody is thrown out; the next round asks again.
    const callers = await authenticateAll(entries.map(({ credentials }) => credentials)).catch(() => undefined);
    asking = false;
    for (const [index, caller] of callers?.entries() ?? []) {
      const entry = entries[index]!;
      if (stableJson(caller) === entry.seen) continue;
      entry.seen = stableJson(caller);
      for (const tell of [...entry.listeners]) tell(caller);
    }
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
