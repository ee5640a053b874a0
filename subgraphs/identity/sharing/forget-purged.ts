import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';

/** Ends the shares of records that were removed for good. */
export const forgetPurged = forgettingPurged('identity.forgetPurged', async (tx, records) => {
  await tx.execute(sql`delete from identity.share where record_id = any (${sql.param(records)}::uuid[])`);
});
