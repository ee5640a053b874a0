import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { FileRow } from '../import.table.ts';

/** The rows `from` … `to - 1` of a file, as they were stored. */
export async function storedRows(tx: Tx, importId: string, from: number, to: number): Promise<FileRow[]> {
  const parts = await tx.execute<{ place: number; rows: FileRow[] }>(sql`
    select place, rows from insights.import_rows where import_id = ${importId}
      and place < ${to} and place + jsonb_array_length(rows) > ${from} order by place`);
  return parts.flatMap(({ place, rows }) => rows.slice(Math.max(0, from - place), to - place));
}
