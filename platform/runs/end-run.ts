import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { tellOfRun } from './start-run.ts';

/** Ends a run before its time; what it has done stays. What it was to take back may be tried to be taken back again. */
export async function endRun(tx: Tx, id: string, state: 'CANCELLED' | 'FAILED'): Promise<void> {
  const [run] = await tx.execute<{ module: string; actor_id: string; undo_of: string | null }>(sql`
    update runs.run set state = ${state}, ended_at = clock_timestamp() where id = ${id} and ended_at is null
    returning module, actor_id, undo_of`);
  if (!run) return;
  if (run.undo_of) await tx.execute(sql`update runs.run set undone_by = null where id = ${run.undo_of}`);
  await tx.execute(sql`delete from runs.selection where run_id = ${id}`);
  await tellOfRun(tx, { id, module: run.module, actorId: run.actor_id }, 'ENDED');
}
