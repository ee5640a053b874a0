import { sql as template } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Actor } from '../actor.ts';
import type { Database } from './connect.ts';

/** A transaction in somebody's name. */
// biome-ignore lint/suspicious/noExplicitAny: drizzle's own transaction type leaves the schema open
export type Tx = PgTransaction<PostgresJsQueryResultHKT, any, any>;

/** Runs `work` in one transaction in the actor's name; commits when it returns, rolls back when it throws. */
export function writing<T>(database: Database, actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.db.transaction(async (tx) => {
    const entered = enter(tx, actor, 'off');
    const [result] = await Promise.all([work(tx), entered]);
    return result;
  });
}

/** One read-only transaction in somebody's name, begun at the first query and held until closed. */
export interface ReadSession {
  tx(): Promise<Tx>;
  close(): Promise<void>;
}

/**
 * A lazy read-only transaction: all reads of one operation see the same actor on one connection. Setting the
 * actor is pipelined with the first query.
 */
export function reading(database: Database, actor: Actor | null): ReadSession {
  let open: Promise<Tx> | undefined;
  let ended: Promise<void> | undefined;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const start = () =>
    new Promise<Tx>((resolve, reject) => {
      ended = database.db
        .transaction(async (tx) => {
          const entered = enter(tx, actor, 'on');
          resolve(tx);
          await Promise.all([held, entered]);
        })
        .catch(reject);
    });
  return {
    tx: () => {
      open ??= start();
      return open;
    },
    close: async () => {
      release();
      await ended;
    },
  };
}

/**
 * Sets the actor for this transaction; what the row-level policies read. `execute()` sends it now: a drizzle query by
 * itself is sent only when awaited, and the first query of the work could overtake it.
 */
function enter(tx: Tx, actor: Actor | null, readOnly: 'on' | 'off') {
  const entering = tx.execute(template`select
    set_config('solmu.actor', ${actor?.userId ?? ''}, true),
    set_config('solmu.scopes', ${actor?.scopes.join(',') ?? ''}, true),
    set_config('solmu.cause', ${actor?.cause ?? 'system'}, true),
    set_config('transaction_read_only', ${readOnly}, true)`);
  return entering.execute();
}
