import type { Context, Outcome } from '#platform/subgraph/context.ts';
import { userById } from '../loaders.ts';
import { sessionCookie } from './session-cookie.ts';
import type { StartedSession } from './start-session.ts';

/** The last step of every way in: sets the cookie, and answers the viewer as the operation goes on in that name. */
export async function enter(context: Context, { session, errors }: Outcome<{ session: StartedSession }>) {
  if (!session) return { viewer: null, errors };
  const { userId, sessionId, token } = session;
  context.setCookie(sessionCookie(context.platform.config, token));
  context.signInAs({ userId, sessionId, scopes: [], cause: 'ui' });
  return { viewer: await userById(context).load(userId), errors };
}
