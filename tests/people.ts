import type { Sql } from 'postgres';
import type { Actor } from '#platform/actor.ts';
import { toId } from '#platform/id.ts';

/** A user of a test world. */
export interface Person {
  uuid: string;
  id: string;
  name: string;
  actor: Actor;
}

/** Adds a user. Without a role there are no superiors and no limits but those of ownership. */
export async function aPerson(
  sql: Sql,
  name: string,
  { role, admin = false }: { role?: string; admin?: boolean } = {},
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@esimerkki.fi`;
  const [row] = await sql<{ id: string }[]>`
    insert into identity."user" (name, email, admin, role_id) values (${name}, ${email}, ${admin}, ${role ?? null}) returning id`;
  const uuid = row!.id;
  return { uuid, id: toId('usr', uuid), name, actor: { userId: uuid, scopes: [], cause: 'ui' } };
}

/** Adds a role below another; answers its UUID. */
export async function aRole(sql: Sql, name: string, parent: string | null = null): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`insert into identity.role (name, parent_id) values (${name}, ${parent}) returning id`;
  return row!.id;
}

/** Adds a group with members; answers its UUID. */
export async function aGroup(sql: Sql, name: string, members: Person[]): Promise<string> {
  const [row] = await sql<{ id: string }[]>`insert into identity."group" (name) values (${name}) returning id`;
  for (const { uuid } of members)
    await sql`insert into identity.group_member (group_id, user_id) values (${row!.id}, ${uuid})`;
  return row!.id;
}

/** Sets what everybody may see of a module. */
export async function moduleDefault(sql: Sql, module: string, level: 'PRIVATE' | 'READ' | 'EDIT'): Promise<void> {
  await sql`insert into identity.module_default (module, level) values (${module}, ${level})
    on conflict (module) do update set level = ${level}`;
}
