import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { readOrganisation } from '#platform/organisation.ts';
import { dayOf } from '#platform/query/period.ts';

const AT_ONCE = 500;

/** Marks sent quotes expired whose last day is over, soon after midnight; those that nobody answered. */
export const expireQuotes: Job = {
  name: 'sales.expire-quotes',
  schedule: '5 0 * * *',
  run: async ({ database }, { clock }) => {
    for (let found = AT_ONCE; found === AT_ONCE; ) {
      found = await writing(database, SYSTEM, async (tx) => {
        const { timeZone } = await readOrganisation(tx);
        const rows = await tx.execute(sql`
          update sales.quote set stage = 'expired' where id in (
            select id from sales.quote where stage = 'sent' and valid_until < ${dayOf(clock.now(), timeZone).toString()}::date
            order by valid_until limit ${AT_ONCE} for update skip locked) returning id`);
        return rows.length;
      });
    }
  },
};
