import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';

/** Of records that were removed for good: their discussion, who followed them, what was told of them, and that activities were about them. */
export const forgetPurged = forgettingPurged('activities.forgetPurged', async (tx, records) => {
  const gone = sql`any (${sql.param(records)}::uuid[])`;
  await tx.execute(sql`delete from activities.notification where record_id = ${gone}`);
  await tx.execute(sql`delete from activities.carried where from_record = ${gone}`);
  await tx.execute(sql`delete from activities.comment where record_id = ${gone}`);
  await tx.execute(sql`delete from activities.follow where record_id = ${gone}`);
  await tx.execute(sql`delete from activities.carried_link where from_record = ${gone}`);
  await tx.execute(sql`delete from activities.link where record_id = ${gone}`);
  await tx.execute(sql`update activities.activity set account_id = null where account_id = ${gone}`);
  await tx.execute(sql`update activities.activity set contact_id = null where contact_id = ${gone}`);
});
