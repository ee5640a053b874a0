import { graphql } from 'graphql';
import type { Actor } from '#platform/actor.ts';
import type { Language } from '#platform/errors/texts.ts';
import { toId } from '#platform/id.ts';
import { aRole as addRole } from '#tests/people.ts';
import type { World } from '#tests/world.ts';
import { hashPassword } from './password/password.ts';

/** A user as tests know it. */
export interface Person {
  uuid: string;
  id: string;
  email: string;
  actor: Actor;
}

interface PersonInput {
  role?: string | null;
  admin?: boolean;
  active?: boolean;
  password?: string;
  language?: Language;
}

/** Factories of people, groups, roles and records; roles, members and owners are UUIDs. */
export function peopleOf({ sql }: World) {
  const aRole = (name: string, parent: string | null = null) => addRole(sql, name, parent);

  const aPerson = async (name: string, input: PersonInput = {}): Promise<Person> => {
    const { role = null, admin = false, active = true, password, language = 'fi' } = input;
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@kone.fi`;
    const [row] = await sql<{ id: string }[]>`
      insert into identity."user" ${sql({ name, email, role_id: role, admin, active, language })} returning id`;
    const uuid = row!.id;
    const hash = password ? await hashPassword(password) : null;
    await sql`insert into identity.credential (user_id, password_hash) values (${uuid}, ${hash})`;
    return { uuid, id: toId('usr', uuid), email, actor: { userId: uuid, scopes: [], cause: 'ui' } };
  };

  const aGroup = async (name: string, members: { users?: string[]; groups?: string[]; roles?: string[] } = {}) => {
    const [row] = await sql<{ id: string }[]>`insert into identity."group" (name) values (${name}) returning id`;
    const group_id = row!.id;
    const lines = [
      ...(members.users ?? []).map((user_id) => ({ group_id, user_id, member_group_id: null, role_id: null })),
      ...(members.groups ?? []).map((member_group_id) => ({ group_id, user_id: null, member_group_id, role_id: null })),
      ...(members.roles ?? []).map((role_id) => ({ group_id, user_id: null, member_group_id: null, role_id })),
    ];
    if (lines.length) await sql`insert into identity.group_member ${sql(lines)}`;
    return { uuid: group_id, id: toId('grp', group_id) };
  };

  const aPotential = async (name: string, owner: string) => {
    const [row] = await sql<{ id: string }[]>`
      insert into sales.potential (name, owner_id) values (${name}, ${owner}) returning id`;
    return { uuid: row!.id, id: toId('pot', row!.id) };
  };

  return { aRole, aPerson, aGroup, aPotential };
}

/** What has been told on the bus of a topic, the oldest first. */
export async function toldOf({ sql }: World, topic: string) {
  const rows = await sql<{ kind: string; record_id: string | null; payload: Record<string, string> }[]>`
    select kind, record_id, payload from outbox.event where topic = ${topic} order by seq`;
  return [...rows];
}

/** Asks the identity subgraph as a browser does; `cookies` is what it was told to keep. */
export async function browse(
  world: World,
  actor: Actor | null,
  source: string,
  variables: Record<string, unknown> = {},
  request: { language?: Language; clientIp?: string; userAgent?: string; idempotencyKey?: string } = {},
) {
  const { schema, open } = world.running.get('identity')!;
  const cookies: string[] = [];
  const { context, close } = open({
    actor,
    language: 'fi',
    ...request,
    setCookie: (cookie) => void cookies.push(cookie),
  });
  try {
    const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue: context });
    // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
    return { data: data as any, errors, cookies };
  } finally {
    await close();
  }
}
