import { sql } from '#platform/database/drizzle.ts';
import { deleteInChunks } from '#platform/jobs/delete-in-chunks.ts';
import type { Job } from '#platform/jobs/jobs.ts';

/** Forgets deliveries, with their requests, thirty days after they ended. */
export const forgetDeliveries: Job = {
  name: 'automation.forgetDeliveries',
  schedule: '50 3 * * *',
  run: ({ database }, { clock }) => {
    const now = clock.now().toISOString();
    const over = sql`ended_at < ${now}::timestamptz - interval '30 days'`;
    return deleteInChunks(database, sql`automation.webhook_delivery`, over);
  },
};
