import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { checkExist } from '../check-exist.ts';

/** Sets the groups that a user is a direct member of. Refuses with INVALID_ID or NOT_FOUND at the id's place. */
export async function setGroups(tx: Tx, userId: string, groupIds: readonly string[]): Promise<void> {
  const found = await checkExist(tx, groupIds, ['grp'], ['input', 'groupIds']);
  const groups = sql`${sql.param(found.get('grp')!)}::uuid[]`;
  await tx.execute(sql`delete from identity.group_member where user_id = ${userId} and group_id <> all (${groups})`);
  await tx.execute(sql`
    insert into identity.group_member (group_id, user_id) select id, ${userId}::uuid from unnest(${groups}) id
    on conflict do nothing`);
}
