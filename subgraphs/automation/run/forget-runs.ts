import { sql } from 'drizzle-orm';
import { SYSTEM } from '#platform/actor.ts';
import { forgettingPurged } from '#platform/changes/purged.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Of records that were removed for good: what rules have done to them, with what was written of them. */
export const forgetPurged = forgettingPurged('automation.forgetPurged', async (tx, records) => {
  await tx.execute(sql`delete from automation.run where record_id = any (${sql.param(records)}::uuid[])`);
});

const BATCH = 5_000;

/** Deletes lines of the log after ninety days, some thousand at a time. */
export const forgetRuns: Job = {
  name: 'automation.forgetRuns',
  schedule: '40 3 * * *',
  run: async ({ database }, { clock }) => {
    const now = clock.now().toISOString();
    for (;;) {
      const gone = await writing(database, SYSTEM, (tx) =>
        tx.execute(sql`
          delete from automation.run where id in (
            select id from automation.run where at < ${now}::timestamptz - interval '90 days' order by at limit ${BATCH}) returning id`),
      );
      if (gone.length < BATCH) return;
    }
  },
};
