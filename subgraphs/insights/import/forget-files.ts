import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Forgets files after thirty days, and after seven those that were never brought in. */
export const forgetFiles: Job = {
  name: 'insights.forgetFiles',
  schedule: '50 3 * * *',
  run: ({ database }) =>
    writing(database, SYSTEM, async (tx) => {
      await tx.execute(sql`
        delete from insights.import
        where at < now() - interval '30 days' or run is null and at < now() - interval '7 days'`);
    }),
};
