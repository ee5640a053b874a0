import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { Channel } from './channel.ts';
import type { ToyContext } from './context.ts';
import { TEAMS, USERS, type UserRow } from './rows.ts';

export const renames = new Channel<UserRow>();

const byId = (id: string) => USERS.find((user) => user.id === id) ?? null;
const team = (id: string | null) => TEAMS.find((row) => row.id === id) ?? null;
const refuse = (): never => {
  throw new GraphQLError('select secret from users failed at /srv/people.ts', { extensions: { code: 'BROKEN' } });
};

let count = 0;

export const people = {
  Query: {
    me: (_: unknown, __: unknown, { caller }: ToyContext) => (caller ? byId(caller.subject) : null),
    user: (_: unknown, { id }: { id: string }) => byId(id),
    users: (_: unknown, { first, last }: { first: number; last?: number }) =>
      last ? USERS.slice(-last) : USERS.slice(0, first),
    maybeUsers: (_: unknown, { ids }: { ids: string[] }) => ids.map(byId),
    team: (_: unknown, { id }: { id: string }) => team(id),
    named: (_: unknown, { first }: { first: number }) => [...TEAMS, ...USERS].slice(0, first),
    beings: () => [USERS[0], TEAMS[0], null, USERS[3], TEAMS[1]],
    whoami: (_: unknown, __: unknown, { request }: ToyContext) =>
      request.caller && {
        subject: request.caller.subject,
        audience: request.caller.audience,
        claims: request.caller.claims,
        language: request.language,
        idempotencyKey: request.idempotencyKey ?? null,
      },
    slow: async (_: unknown, { milliseconds }: { milliseconds: number }, { request }: ToyContext) => {
      await wait(milliseconds, undefined, { signal: request.signal });
      return 'late';
    },
  },
  Mutation: {
    renameUser: (_: unknown, { input }: { input: { id: string; name: string } }) => {
      const user = byId(input.id);
      if (!user) return { user: null, error: 'NOT_FOUND' };
      renames.send({ ...user, name: input.name });
      return { user: { ...user, name: input.name }, error: null };
    },
    signIn: (_: unknown, { name }: { name: string }, { request }: ToyContext) => {
      const user = USERS.find((row) => row.name === name);
      if (user) request.setCookies?.([`session=${user.id}; HttpOnly; SameSite=Lax`, 'seen=1']);
      return user ?? null;
    },
    countUp: () => ++count,
  },
  Subscription: {
    userRenamed: {
      subscribe: (_: unknown, { id }: { id?: string }) => renames.read((user) => !id || user.id === id),
      resolve: (user: UserRow) => user,
    },
    counter: {
      subscribe: (_: unknown, { to, failAt }: { to: number; failAt?: number }) => counting(to, failAt),
      resolve: (value: number | Error) => {
        if (value instanceof Error) throw value;
        return value;
      },
    },
    forbidden: {
      subscribe: () => {
        throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
      },
    },
  },
  User: {
    __resolveReference: ({ id }: { id: string }) => byId(id),
    manager: ({ managerId }: UserRow) => (managerId ? byId(managerId) : null),
    team: ({ teamId }: UserRow) => team(teamId),
    secret: () => 'hush',
    broken: refuse,
    brokenHard: refuse,
  },
  Team: {
    __resolveReference: ({ id }: { id: string }) => team(id),
    lead: ({ leadId }: { leadId: string | null }) => (leadId ? byId(leadId) : null),
    members: ({ id }: { id: string }, { first }: { first: number }) =>
      USERS.filter((user) => user.teamId === id).slice(0, first),
  },
  Named: { __resolveType: kindOf },
  Being: { __resolveType: kindOf },
};

function kindOf(row: { id: string }): string {
  return row.id.startsWith('u') ? 'User' : 'Team';
}

async function* counting(to: number, failAt?: number) {
  for (let i = 1; i <= to; i++) yield i === failAt ? new Error('select 1 failed') : i;
}
