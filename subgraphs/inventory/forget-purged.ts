import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';

/** Of accounts and contacts that were removed for good: that vendors are the same companies, and what price lists are for them. */
export const forgetPurged = forgettingPurged('inventory.forgetPurged', async (tx, records) => {
  const gone = sql`any (${sql.param(records)}::uuid[])`;
  await tx.execute(sql`update inventory.vendor set account_id = null where account_id = ${gone}`);
  await tx.execute(sql`delete from inventory.price_list_link where account_id = ${gone} or contact_id = ${gone}`);
});
