import type { Credentials } from '../http/routes.ts';
import type { Caller } from '../source.ts';
import { stableJson } from '../stable-json.ts';

/** What is told when a credential turns out to stand for somebody else, or for nobody any more. */
export type Changed = (caller: Caller | null) => void;

interface Watched {
  credentials: Credentials;
  /** Whom it stood for when it was last asked for. */
  seen: string;
  turn: number;
  listeners: Set<Changed>;
}

/** In so many turns all are asked for within the interval: thousands at once would hold up everybody else. */
const TURNS = 8;

/**
 * Asks again who credentials stand for while sockets are open under them, so that a revoked one does not live on in a socket:
 * each distinct one once however many sockets it has, every `interval` milliseconds, many at once.
 */
export function credentialWatch(
  authenticateAll: (credentials: readonly Credentials[]) => Promise<(Caller | null)[]>,
  interval = 4_000,
) {
  const watched = new Map<string, Watched>();
  let turn = 0;
  let nextTurn = 0;
  let asking = false;
  const timer = setInterval(() => void askNext(), interval / TURNS).unref();

  async function askNext(): Promise<void> {
    if (asking) return;
    turn = (turn + 1) % TURNS;
    const entries = [...watched.values()].filter((entry) => entry.turn === turn);
    if (!entries.length) return;
    asking = true;
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
      const known = watched.get(key);
      const entry = known ?? { credentials, seen: stableJson(caller), turn: nextTurn++ % TURNS, listeners: new Set() };
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
