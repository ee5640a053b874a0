import type { PgTable } from 'drizzle-orm/pg-core';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';

/** Holds a row for a change by somebody who saw `version`. Refuses with NOT_FOUND or STALE_VERSION. */
export async function lockVersion(tx: Tx, table: PgTable, id: string, version: number): Promise<void> {
  const [row] = await tx.execute<{ version: number }>(sql`select version from ${table} where id = ${id} for update`);
  if (!row) refuse('NOT_FOUND', ['input', 'id']);
  if (row!.version !== version) refuse('STALE_VERSION', ['input', 'version']);
}
