import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Deletes sessions and links that are over, and tries that no limit counts any more. */
export const forgetWhatIsOver: Job = {
  name: 'identity.forget-what-is-over',
  schedule: '17 3 * * *',
  run: async ({ database }, { clock }) => {
    const now = clock.now();
    const yesterday = new Date(now.getTime() - 86_400_000).toISOString();
    await writing(database, SYSTEM, async (tx) => {
      await tx.execute(sql`delete from identity.session where expires_at < ${now.toISOString()}`);
      await tx.execute(sql`delete from identity.password_link where expires_at < ${yesterday}`);
      await tx.execute(sql`delete from identity.attempt where at < ${yesterday}`);
    });
  },
};
