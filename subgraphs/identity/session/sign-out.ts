import type { Context } from '#platform/subgraph/context.ts';
import { endSessions } from './end-sessions.ts';
import { requireSession } from './require-session.ts';
import { endingCookie } from './session-cookie.ts';

/** Ends the session that the request came with. */
export async function signOut(context: Context) {
  context.setCookie(endingCookie(context.platform.config));
  if (!context.actor?.sessionId || context.actor.cause !== 'ui') return { ended: 0, errors: [] };
  const { userId, sessionId } = context.actor;
  const { ended = 0, errors } = await context.work(async (tx) => ({
    ended: await endSessions(tx, { userId, only: sessionId }),
  }));
  return { ended, errors };
}

/** Ends all sessions of the signed-in person but this one. */
export async function signOutEverywhere(context: Context) {
  const { ended = 0, errors } = await context.work(async (tx) => {
    const { userId, sessionId } = requireSession(context);
    return { ended: await endSessions(tx, { userId, except: sessionId }) };
  });
  return { ended, errors };
}
