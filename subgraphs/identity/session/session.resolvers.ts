import { toId } from '#platform/id.ts';
import { audienceOf } from '../audience.ts';
import { authenticateAll } from '../authenticate.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';
import { listSessions } from './list-sessions.ts';
import './session.texts.ts';
import { signIn } from './sign-in.ts';
import { signInOptions } from './sign-in-options.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';

export const sessionResolvers: Resolvers = {
  Session: {
    id: ({ id }) => toId('ses', id),
    current: ({ id }, _, { actor }) => id === actor?.sessionId,
  },
  Query: {
    callers: (_, { credentials }, { database, clock }) =>
      authenticateAll(
        database,
        credentials.map(({ cookie, authorization }) => ({
          cookie: cookie ?? undefined,
          authorization: authorization ?? undefined,
        })),
        clock,
      ),
    audience: async (_, __, context) => (context.actor ? audienceOf(await context.read()) : null),
    signInOptions: (_, __, context) => signInOptions(context),
    sessions: (_, __, context) => listSessions(context),
  },
  Mutation: {
    signIn: (_, { input }, context) => signIn(context, input),
    signOut: (_, __, context) => signOut(context),
    signOutEverywhere: (_, __, context) => signOutEverywhere(context),
    createFirstAdministrator: (_, { input }, context) => createFirstAdministrator(context, input),
  },
};
