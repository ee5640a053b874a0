import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';
import { deleteInChunks } from '#platform/jobs/delete-in-chunks.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Of records that were removed for good: what rules have done to them, with what was written of them. */
export const forgetPurged = forgettingPurged('automation.forgetPurged', async (tx, records) => {
  await tx.execute(sql`delete from automation.run where record_id = any (${sql.param(records)}::uuid[])`);
});

/** Deletes lines of the log after ninety days. */
export const forgetRuns: Job = {
  name: 'automation.forgetRuns',
  schedule: '40 3 * * *',
  run: ({ database }, { clock }) => {
    const now = clock.now().toISOString();
    return deleteInChunks(database, sql`automation.run`, sql`at < ${now}::timestamptz - interval '90 days'`);
  },
};
