import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { checkEmail, checkName, checkText } from '../../subgraphs/identity/check-input.ts';
import { namedId, type PersonKind, type PersonValues } from './import-people.ts';
import type { GroupMapping, RoleMapping, UserMapping } from './mapping.ts';

/** Roles by name, each below the one that its row names. */
export function rolesBy({ name, below }: RoleMapping): PersonKind {
  return {
    kind: 'role',
    key: name,
    sources: { name, ...(below && { below }) },
    find: (tx, values) => namedId(tx, 'role', values.name!),
    insert: async (tx, values) => {
      const parent = await roleNamed(tx, values.below, 'below');
      return inserted(
        tx,
        sql`insert into identity.role (name, parent_id)
        values (${checkName(values.name!, ['name'], 100)}, ${parent}) returning id`,
      );
    },
    update: async (tx, id, values) => {
      if (!values.below) return;
      const parent = await roleNamed(tx, values.below, 'below');
      await tx.execute(
        sql`update identity.role set parent_id = ${parent}, version = version + 1 where id = ${id} and parent_id is distinct from ${parent}`,
      );
    },
  };
}

/** Groups by name. */
export function groupsBy({ name }: GroupMapping): PersonKind {
  return {
    kind: 'group',
    key: name,
    sources: { name },
    find: (tx, values) => namedId(tx, 'group', values.name!),
    insert: (tx, values) =>
      inserted(
        tx,
        sql`insert into identity."group" (name) values (${checkName(values.name!, ['name'], 100)}) returning id`,
      ),
    update: async () => {},
  };
}

/** Users by e-mail, with their role and groups. They have no password: an administrator sends the link that sets one. */
export function usersBy({ key, name, email, title, role, groups }: UserMapping): PersonKind {
  const named = Object.fromEntries(groups.map((source, place) => [`group${place + 1}`, source]));
  const groupsOf = (values: PersonValues) =>
    Object.keys(named).flatMap((part) => (values[part] ? [{ part, name: values[part] }] : []));
  const row = async (tx: Tx, values: PersonValues) => ({
    name: checkName(values.name!, ['name'], 200),
    title: checkText(values.title, ['title'], 200),
    role: await roleNamed(tx, values.role, 'role'),
  });
  return {
    kind: 'user',
    key: key ?? name,
    sources: { name, email, ...(title && { title }), ...(role && { role }), ...named },
    find: async (tx, values) => {
      const [user] = await tx.execute<{ id: string }>(
        sql`select id from identity."user" where email = ${checkEmail(values.email!, ['email'])}`,
      );
      return user?.id ?? null;
    },
    insert: async (tx, values) => {
      const user = await row(tx, values);
      const id = await inserted(
        tx,
        sql`insert into identity."user" (name, email, title, role_id)
        values (${user.name}, ${checkEmail(values.email!, ['email'])}, ${user.title}, ${user.role}) returning id`,
      );
      await join(tx, id, groupsOf(values));
      return id;
    },
    update: async (tx, id, values) => {
      const user = await row(tx, values);
      await tx.execute(sql`update identity."user" set name = ${user.name}, title = coalesce(${user.title}, title),
        role_id = coalesce(${user.role}, role_id), version = version + 1 where id = ${id}`);
      await join(tx, id, groupsOf(values));
    },
  };
}

async function inserted(tx: Tx, insert: ReturnType<typeof sql>): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(insert);
  return row!.id;
}

async function roleNamed(tx: Tx, name: string | undefined, part: string): Promise<string | null> {
  if (!name) return null;
  return (await namedId(tx, 'role', name)) ?? refuse('NOT_FOUND', [part], { text: name }, 'IMPORT_NOT_FOUND');
}

async function join(tx: Tx, user: string, groups: { part: string; name: string }[]): Promise<void> {
  for (const { part, name } of groups) {
    const group = (await namedId(tx, 'group', name)) ?? refuse('NOT_FOUND', [part], { text: name }, 'IMPORT_NOT_FOUND');
    await tx.execute(
      sql`insert into identity.group_member (group_id, user_id) values (${group}, ${user}) on conflict do nothing`,
    );
  }
}
