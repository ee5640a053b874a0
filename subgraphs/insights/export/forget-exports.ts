import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Forgets who took what away after a year. */
export const forgetExports: Job = {
  name: 'insights.forgetExports',
  schedule: '40 3 * * *',
  run: ({ database }) =>
    writing(database, SYSTEM, async (tx) => {
      await tx.execute(sql`delete from insights.export where at < now() - interval '1 year'`);
    }),
};
