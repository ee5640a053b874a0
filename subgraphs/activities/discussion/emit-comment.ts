import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Says in the outbox that a comment of a record was written, edited or deleted. */
export async function emitComment(
  tx: Tx,
  kind: 'ADDED' | 'CHANGED' | 'DELETED',
  record: { uuid: string; module: string },
  comment: string,
): Promise<void> {
  const payload = JSON.stringify({ comment });
  await tx.execute(sql`select outbox.emit('comment', ${record.module}, ${record.uuid}, ${kind}, ${payload}::jsonb)`);
}
