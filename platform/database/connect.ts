import { createHmac } from 'node:crypto';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { beginningAtOnce } from './begin-at-once.ts';
import { preparingRepeated } from './prepare-repeated.ts';

/** A pool of connections, with drizzle on top of it. */
export interface Pool {
  sql: Sql;
  db: PostgresJsDatabase;
  /** For transactions that only read. */
  reads: PostgresJsDatabase;
}

/** The database as one role. */
export interface Database {
  /** The pool as it is now; for what need not survive a restart of the server. */
  readonly sql: Sql;
  /** Works on the pool; when a connection is lost meanwhile, the next work gets a new pool. */
  use<T>(work: (pool: Pool) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Most connections of the pool. */
  max?: number;
  /** Told of every statement but the driver's own, for the statement-counting tests. */
  onStatement?: (text: string) => void;
  applicationName?: string;
}

/**
 * Opens a database. Connections are made when first needed. The driver may never use a connection again that was lost
 * while it had something to send, so a pool that has lost one is replaced.
 */
export function connect(url: string, options: ConnectOptions = {}): Database {
  let pool = openPool(url, options);
  const replace = (lost: Pool) => {
    if (pool !== lost) return;
    pool = openPool(url, options);
    void lost.sql.end({ timeout: 0 }).catch(() => {});
  };
  return {
    get sql() {
      return pool.sql;
    },
    async use(work) {
      const current = pool;
      try {
        return await work(current);
      } catch (error) {
        if (isLost(error)) replace(current);
        throw error;
      }
    },
    close: () => pool.sql.end({ timeout: 5 }),
  };
}

// CONNECTION_…: the driver's; 57P01–57P03: the server shuts down or crashed.
const LOST = /^(CONNECT_TIMEOUT|CONNECTION_(CLOSED|DESTROYED|ENDED)|57P0[123])$/;

/** Whether an error says that the connection is gone. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return LOST.test(String((error as { code?: unknown }).code)) || isLost(error.cause);
}

// With this the driver learns of the array types that there are.
const OF_A_NEW_CONNECTION = /^\s*select b\.oid, b\.typarray/;

function openPool(url: string, { max = 10, onStatement, applicationName = 'solmu' }: ConnectOptions): Pool {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    debug: onStatement ? (_, text) => void (OF_A_NEW_CONNECTION.test(text) || onStatement(text)) : undefined,
    connect_timeout: 5,
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    connection: { application_name: applicationName, TimeZone: 'UTC', DateStyle: 'ISO' },
  });
  return { sql, db: drizzle(preparingRepeated(sql)), reads: drizzle(preparingRepeated(beginningAtOnce(sql))) };
}

/** Address of the same database as a subgraph's own role. */
export function roleUrl(url: string, role: string, secret: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = rolePassword(role, secret);
  return address.href;
}

/** A role's password follows from the installation's secret, so no process has to be told it. */
export function rolePassword(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`postgres role ${role}`).digest('hex');
}
