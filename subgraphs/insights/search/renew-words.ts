import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Forgets words that no record's title has any more: a name that was erased is not to stay as something to be meant. */
export const renewWords: Job = {
  name: 'insights.renew-words',
  schedule: '41 3 * * *',
  run: async ({ database }) => {
    await writing(database, SYSTEM, (tx) => tx.execute(sql`select catalog.renew_words()`));
  },
};
