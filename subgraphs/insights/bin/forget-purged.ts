import { forgettingPurged } from '#platform/changes/purged.ts';
import { sql } from '#platform/database/drizzle.ts';

/** Of records that were removed for good: their places on boards, and who opened them lately. */
export const forgetPurged = forgettingPurged('insights.forgetPurged', async (tx, records) => {
  const gone = sql`any (${sql.param(records)}::uuid[])`;
  await tx.execute(sql`delete from insights.card_rank where record_id = ${gone}`);
  await tx.execute(sql`delete from insights.visit where record_id = ${gone}`);
});
