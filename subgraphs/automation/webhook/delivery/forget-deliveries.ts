import { sql } from 'drizzle-orm';
import { SYSTEM } from '#platform/actor.ts';
import { writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** How many deliveries a statement forgets. */
const CHUNK = 5_000;

/** Forgets deliveries, with their requests, thirty days after they ended. */
export const forgetDeliveries: Job = {
  name: 'automation.forgetDeliveries',
  schedule: '50 3 * * *',
  run: async ({ database }, { clock }) => {
    const forget = () =>
      writing(database, SYSTEM, (tx) =>
        tx.execute<{ id: string }>(sql`
          delete from automation.webhook_delivery where id in (
            select id from automation.webhook_delivery
            where ended_at < ${clock.now().toISOString()}::timestamptz - interval '30 days' limit ${CHUNK})
          returning id`),
      );
    while ((await forget()).length === CHUNK);
  },
};
