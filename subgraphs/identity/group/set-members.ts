import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { checkExist } from '../check-exist.ts';

const MOST_MEMBERS = 1_000;

/** Ids of all users and groups, or of all roles, that a group shall have; a list that is left out stays. */
export interface MemberInput {
  memberIds?: readonly string[] | null;
  memberRoleIds?: readonly string[] | null;
}

/**
 * Sets a group's members; who stays is not touched. The database refuses chains that loop (GROUP_CYCLE) or are longer
 * than five groups (TOO_DEEP).
 */
export async function setMembers(tx: Tx, groupId: string, { memberIds, memberRoleIds }: MemberInput): Promise<void> {
  if (memberIds) {
    limit(memberIds, 'memberIds');
    const found = await checkExist(tx, memberIds, ['usr', 'grp'], ['input', 'memberIds']);
    await replace(tx, groupId, 'user_id', found.get('usr')!);
    await replace(tx, groupId, 'member_group_id', found.get('grp')!);
  }
  if (memberRoleIds) {
    limit(memberRoleIds, 'memberRoleIds');
    const found = await checkExist(tx, memberRoleIds, ['rol'], ['input', 'memberRoleIds']);
    await replace(tx, groupId, 'role_id', found.get('rol')!);
  }
}

function limit(ids: readonly string[], field: string) {
  if (ids.length > MOST_MEMBERS) refuse('TOO_MANY', ['input', field], { max: MOST_MEMBERS });
}

type MemberColumn = 'user_id' | 'member_group_id' | 'role_id';

async function replace(tx: Tx, groupId: string, column: MemberColumn, ids: string[]) {
  const name = sql.identifier(column);
  await tx.execute(sql`
    delete from identity.group_member
    where group_id = ${groupId} and ${name} is not null and ${name} <> all (${sql.param(ids)}::uuid[])`);
  await tx.execute(sql`
    insert into identity.group_member (group_id, ${name})
    select ${groupId}::uuid, id from unnest(${sql.param(ids)}::uuid[]) id on conflict do nothing`);
}
