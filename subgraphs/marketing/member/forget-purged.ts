import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';

/** Of persons who were removed for good: in which campaigns they were. */
export const forgetPurged = forgettingPurged('marketing.forgetPurged', async (tx, records) => {
  const gone = sql`any (${sql.param(records)}::uuid[])`;
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  await tx.execute(sql`delete from marketing.carried where from_lead = ${gone}`);
  await tx.execute(sql`delete from marketing.campaign_member where coalesce(contact_id, lead_id) = ${gone}`);
});
