import { PgDialect } from 'drizzle-orm/pg-core';
import { type SQL, sql } from '#platform/database/drizzle.ts';

const dialect = new PgDialect();

/** A part that is used many times, written out once; one that carries values stays as it is. */
export function settled(part: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(part);
  return params.length ? part : sql.raw(text);
}
