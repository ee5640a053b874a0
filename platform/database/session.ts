import type { PgTransaction, PgTransactionConfig } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { sql as template } from '#platform/database/drizzle.ts';
import type { Actor } from '../actor.ts';
import { type Database, isLost } from './connect.ts';

/** A transaction in somebody's name. */
// biome-ignore lint/suspicious/noExplicitAny: drizzle's own transaction type leaves the schema open
export type Tx = PgTransaction<PostgresJsQueryResultHKT, any, any>;

/**
 * Runs `work` in one transaction in the actor's name; commits when it returns, rolls back when it throws. Where two
 * transactions stand in each other's way, the one that PostgreSQL ends is done again: `work` may run several times.
 */
export async function writing<T>(database: Database, actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writingOnce(database, actor, work);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isInTheWay(error)) throw error;
    }
  }
}

const MOST_ATTEMPTS = 4;

/** A deadlock or a serialization failure (SQLSTATE 40P01, 40001). */
function isInTheWay(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /^(40P01|40001)$/.test(String((error as { code?: unknown }).code)) || isInTheWay(error.cause);
}

function writingOnce<T>(database: Database, actor: Actor | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(database, 'db', async (tx) => {
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
  let lost: Error | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const start = () =>
    new Promise<Tx>((resolve, reject) => {
      const body = async (tx: Tx) => {
        const entered = enter(tx, actor, 'on');
        if (actor?.audience) await Promise.all([entered, tx.execute(template`select access.stand_for_audience()`)]);
        resolve(tx);
        await Promise.all([held, entered]);
        if (lost) throw lost;
      };
      // What holds for the audience must hold for all that is read: one snapshot.
      const isolation = actor?.audience ? ({ isolationLevel: 'repeatable read' } as const) : undefined;
      ended = transaction(database, 'reads', body, isolation).catch((error) => {
        lost = error;
        reject(error);
      });
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
    set_config('solmu.audience', ${actor?.audience ?? ''}, true),
    set_config('transaction_read_only', ${readOnly}, true),
    access.recall(), ${FOUND}`);
  const begun = entering.execute() as Promise<readonly unknown[]> as Promise<readonly Entered[]>;
  entered.set(tx, begun);
  return begun;
}

/** Goes on in somebody else's name, to the end of the transaction; what it finds is that one's. */
export async function goOnAs(tx: Tx, actor: Actor): Promise<void> {
  await enter(tx, actor, 'off');
}

/** What a transaction finds when it begins. */
export interface Entered {
  /** The number of the last change of the catalog. */
  revision: string;
  /** The fields that the actor may not read or not write, as `access.field_limits()` tells them. */
  limits: string;
}

const FOUND = template`(select number from catalog.revision)::text as revision, access.field_limits() as limits`;

const entered = new WeakMap<Tx, Promise<readonly Entered[]>>();

/** What a transaction found when it began; no statement of its own, but in one that was begun by other means. */
export async function enteredWith(tx: Tx): Promise<Entered> {
  const [found] = await (entered.get(tx) ?? tx.execute<Entered & Record<string, unknown>>(template`select ${FOUND}`));
  return found!;
}

/**
 * A transaction whose connection is lost fails at once, and its body is left where it is: were it to go on to roll back,
 * the driver would write to a socket that is no longer there, outside of any promise, and end the process.
 */
function transaction<T>(
  database: Database,
  kind: 'db' | 'reads',
  body: (tx: Tx) => Promise<T>,
  isolation?: PgTransactionConfig,
): Promise<T> {
  return database.use(
    (pool) =>
      new Promise((resolve, reject) => {
        const guarded = (tx: Tx) =>
          body(tx).catch((error) => {
            if (!isLost(error)) throw error;
            reject(error);
            return new Promise<never>(() => {});
          });
        pool[kind].transaction(guarded, isolation).then(resolve, reject);
      }),
  );
}
