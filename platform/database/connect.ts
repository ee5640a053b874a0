import { createHmac } from 'node:crypto';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';

/** One pool of connections, as one role, with drizzle on top of it. */
export interface Database {
  sql: Sql;
  db: PostgresJsDatabase;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Most connections of the pool. */
  max?: number;
  /** Told of every statement, for the statement-counting tests. */
  onStatement?: (text: string) => void;
  applicationName?: string;
}

/** Opens a pool. Connections are made when first needed and again after the server was restarted. */
export function connect(
  url: string,
  { max = 10, onStatement, applicationName = 'solmu' }: ConnectOptions = {},
): Database {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    debug: onStatement ? (_, text) => onStatement(text) : undefined,
    connect_timeout: 5,
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    connection: { application_name: applicationName, TimeZone: 'UTC', DateStyle: 'ISO' },
  });
  return { sql, db: drizzle(sql), close: () => sql.end({ timeout: 5 }) };
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
