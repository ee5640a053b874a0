import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { FollowRecordInput } from '../generated/resolvers.ts';
import { checkScope } from '../record/check-scope.ts';
import { recordOf } from '../record/record-reference.ts';

/** Sets how closely the actor follows a record; without a level it is followed no more. Refuses with NOT_FOUND, FORBIDDEN. */
export async function followRecord(tx: Tx, follower: string, { recordId, level }: FollowRecordInput) {
  const record = await recordOf(tx, recordId);
  await checkScope(tx, record.module, ['input', 'recordId']);
  // An owner follows without a line, so that stopping needs one.
  if (!level && record.ownerId !== follower) {
    await tx.execute(sql`delete from activities.follow where user_id = ${follower} and record_id = ${record.uuid}`);
    return { id: record.id };
  }
  await tx.execute(sql`
    insert into activities.follow (user_id, record_id, level) values (${follower}, ${record.uuid}, ${level ?? 'NONE'})
    on conflict (user_id, record_id) do update set level = excluded.level`);
  return { id: record.id };
}
