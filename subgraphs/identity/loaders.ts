import { asc, inArray, sql } from '#platform/database/drizzle.ts';
import { recordLoader } from '#platform/records/record-loader.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type GroupRow, groupMemberTable, groupTable } from './group/group.table.ts';
import { credentialTable } from './password/credential.table.ts';
import { type RoleRow, roleTable } from './role/role.table.ts';
import { type ApiTokenRow, apiTokenTable } from './token/token.table.ts';
import { type UserRow, userTable } from './user/user.table.ts';

export const userById = recordLoader<UserRow>(userTable);
export const groupById = recordLoader<GroupRow>(groupTable);
export const roleById = recordLoader<RoleRow>(roleTable);

/** A person or a group, told apart by what only one of them has. */
export type PrincipalRow = UserRow | GroupRow;

export function isUser(principal: PrincipalRow): principal is UserRow {
  return 'email' in principal;
}

/** People and groups by their UUIDs, in two statements. */
export async function principalsById(context: Context, ids: readonly string[]): Promise<(PrincipalRow | null)[]> {
  const [users, groups] = await Promise.all([userById(context).loadMany(ids), groupById(context).loadMany(ids)]);
  return ids.map((_, index) => rowOf(users[index]) ?? rowOf(groups[index]) ?? null);
}

function rowOf<Row extends object>(loaded: Row | Error | null | undefined): Row | null {
  if (loaded instanceof Error) throw loaded;
  return loaded ?? null;
}

/** Groups that users are direct members of, by name. */
export const groupsOfUser = loader<string, GroupRow[]>(async (context, userIds) => {
  const tx = await context.read();
  const rows = await tx
    .select({ userId: groupMemberTable.userId, group: groupTable })
    .from(groupMemberTable)
    .innerJoin(groupTable, sql`${groupTable.id} = ${groupMemberTable.groupId}`)
    .where(inArray(groupMemberTable.userId, [...userIds]))
    .orderBy(asc(groupTable.name));
  return grouped(
    rows,
    ({ userId }) => userId!,
    ({ group }) => group,
  );
});

/** Ids of the users and groups that are direct members of groups. */
export const memberIdsOfGroup = loader<string, string[]>(async (context, groupIds) => {
  const tx = await context.read();
  const rows = await tx.execute<{ group_id: string; member_id: string }>(sql`
    select m.group_id, coalesce(m.user_id, m.member_group_id) as member_id
    from identity.group_member m left join identity_public.principal p on p.id = coalesce(m.user_id, m.member_group_id)
    where m.group_id = any (${sql.param([...groupIds])}::uuid[]) and m.role_id is null
    order by p.kind, p.name, p.id`);
  return grouped(
    rows,
    (row) => row.group_id,
    (row) => row.member_id,
  );
});

/** Roles whose users are members of groups. */
export const rolesOfGroup = loader<string, RoleRow[]>(async (context, groupIds) => {
  const tx = await context.read();
  const rows = await tx
    .select({ groupId: groupMemberTable.groupId, role: roleTable })
    .from(groupMemberTable)
    .innerJoin(roleTable, sql`${roleTable.id} = ${groupMemberTable.roleId}`)
    .where(inArray(groupMemberTable.groupId, [...groupIds]))
    .orderBy(asc(roleTable.name));
  return grouped(
    rows,
    ({ groupId }) => groupId,
    ({ role }) => role,
  );
});

function grouped<Row, Value>(rows: Iterable<Row>, key: (row: Row) => string, value: (row: Row) => Value) {
  const all = new Map<string, Value[]>();
  for (const row of rows) {
    const values = all.get(key(row));
    if (values) values.push(value(row));
    else all.set(key(row), [value(row)]);
  }
  return all;
}

/** Every group, by name. */
export async function allGroups(context: Context): Promise<GroupRow[]> {
  const tx = await context.read();
  return tx.select().from(groupTable).orderBy(asc(groupTable.name), asc(groupTable.id));
}

/** Whether users have one-time codes; only one's own row is ever seen. */
export const totpEnabledOf = loader<string, boolean>(async (context, userIds) => {
  const tx = await context.read();
  const rows = await tx
    .select({ userId: credentialTable.userId, totpSecret: credentialTable.totpSecret })
    .from(credentialTable)
    .where(inArray(credentialTable.userId, [...userIds]));
  return new Map(rows.map(({ userId, totpSecret }) => [userId, totpSecret !== null]));
});

/** Every role, superiors before subordinates, then by name. */
export async function allRoles(context: Context): Promise<RoleRow[]> {
  const tx = await context.read();
  return tx.execute<RoleRow>(sql`
    with recursive tree as (
      select r.*, 1 as depth from identity.role r where r.parent_id is null
      union all
      select r.*, tree.depth + 1 from tree join identity.role r on r.parent_id = tree.id
    )
    select id, name, parent_id as "parentId", version from tree order by depth, name, id`);
}

/** How many users have a role, disabled ones too. */
export const userCountOfRole = loader<string, number>(async (context, roleIds) => {
  const tx = await context.read();
  const rows = await tx.execute<{ role_id: string; count: number }>(sql`
    select role_id, count(*)::int as count from identity."user"
    where role_id = any (${sql.param([...roleIds])}::uuid[]) group by role_id`);
  return new Map(rows.map(({ role_id, count }) => [role_id, count]));
});

export const apiTokenById = recordLoader<ApiTokenRow>(apiTokenTable);
