import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toUuid } from '#platform/id.ts';
import { type RunRow, runTable } from '#platform/runs/run.table.ts';
import { startUndo } from '#platform/runs/start-run.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** How long after its end a run can be undone. */
const UNDO_MINUTES = 10;

/** Until when a run can be undone, or null: when it did nothing, cannot be taken back, or is being taken back. */
export function undoableUntil({ reversible, undoOf, undoneBy, done, endedAt }: RunRow): string | null {
  if (!reversible || undoOf || undoneBy || !done || !endedAt) return null;
  return new Date(Date.parse(isoOf(endedAt)) + UNDO_MINUTES * 60_000).toISOString();
}

/**
 * Queues a run that takes another back, in the name of who asks; answers its UUID. Refuses with NOT_FOUND, RUN_NOT_ENDED,
 * NOT_UNDOABLE, UNDO_TOO_LATE.
 */
export async function undoRun(context: Context, tx: Tx, id: string): Promise<string> {
  const run = await lockedRun(tx, id);
  if (!run.endedAt) refuse('RUN_NOT_ENDED', ['input', 'id']);
  const until = undoableUntil(run) ?? refuse('NOT_UNDOABLE', ['input', 'id']);
  if (Date.parse(until) < context.clock.now().getTime()) {
    refuse('UNDO_TOO_LATE', ['input', 'id'], { minutes: UNDO_MINUTES });
  }
  return startUndo(tx, context.actor!, run);
}

/** The run, once the step in hand is done. Refuses with NOT_FOUND, and FORBIDDEN to a token that only reads. */
export async function lockedRun(tx: Tx, id: string): Promise<RunRow> {
  const uuid = toUuid('run', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [visible] = await tx.select({ id: runTable.id }).from(runTable).where(sql`${runTable.id} = ${uuid}`);
  if (!visible) refuse('NOT_FOUND', ['input', 'id']);
  const [run] = await tx.select().from(runTable).where(sql`${runTable.id} = ${uuid}`).for('update');
  return run ?? refuse('FORBIDDEN', ['input', 'id']);
}
