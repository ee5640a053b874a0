import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { endRun } from '#platform/runs/end-run.ts';
import { lockedRun } from './undo-run.ts';

/** Stops a run behind the step in hand. Refuses with NOT_FOUND, RUN_ENDED. */
export async function cancelRun(tx: Tx, id: string): Promise<void> {
  const run = await lockedRun(tx, id);
  if (run.endedAt) refuse('RUN_ENDED', ['input', 'id']);
  await endRun(tx, run.id, 'CANCELLED');
}
