import type { Sql, TransactionSql } from 'postgres';

/** A text is worth preparing from this time on. */
const OFTEN = 3;
const MOST_COUNTED = 2_000;
const PREPARED = { prepare: true, simple: false };
/** Each is kept by every connection that has run it, with its plan. */
const MOST_PREPARED = 300;

/**
 * A client, for drizzle, that prepares statements whose texts keep coming. One that is not prepared costs a round trip more,
 * which those behind it wait for, and is parsed and planned each time. Lists make texts of any shape, so that not every text
 * can be kept: the first few hundred that came often are.
 */
export function preparingRepeated(sql: Sql): Sql {
  const counts = new Map<string, number>();
  const prepared = new Set<string>();
  const prepares = (text: string): boolean => {
    if (prepared.has(text)) return true;
    if (prepared.size >= MOST_PREPARED) return false;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts.clear();
      counts.set(text, count);
      return false;
    }
    counts.delete(text);
    prepared.add(text);
    return true;
  };
  return withPreparing(sql, prepares);
}

function withPreparing<Client extends Sql | TransactionSql>(
  client: Client,
  prepares: (text: string) => boolean,
): Client {
  const within = (how: 'begin' | 'savepoint') => (body: (inner: TransactionSql) => unknown) =>
    (client as unknown as Record<typeof how, (run: (inner: TransactionSql) => unknown) => unknown>)[how]((inner) =>
      body(withPreparing(inner, prepares)),
    );
  const ours = {
    // The driver takes a text without parameters for one to be sent as it is, which is planned each time, unless told.
    unsafe: (...[text, parameters]: Parameters<Sql['unsafe']>) =>
      client.unsafe(text, parameters, prepares(text) ? PREPARED : { prepare: false }),
    begin: within('begin'),
    savepoint: within('savepoint'),
  };
  return new Proxy(client, {
    get: (target, name) => (Object.hasOwn(ours, name) ? ours[name as keyof typeof ours] : Reflect.get(target, name)),
  });
}
