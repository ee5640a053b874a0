import { type SQL, sql } from '#platform/database/drizzle.ts';
import { SYSTEM } from '../actor.ts';
import type { Database } from '../database/connect.ts';
import { writing } from '../database/session.ts';

/** How many rows a transaction deletes. */
const CHUNK = 5_000;

/** Deletes the rows of a table of which a condition holds, some thousand at a time, so that nothing is locked for long. */
export async function deleteInChunks(database: Database, table: SQL, condition: SQL): Promise<void> {
  const some = () =>
    writing(database, SYSTEM, (tx) =>
      tx.execute(sql`
        delete from ${table} where id in (select id from ${table} where ${condition} limit ${CHUNK}) returning 1`),
    );
  while ((await some()).length === CHUNK);
}
