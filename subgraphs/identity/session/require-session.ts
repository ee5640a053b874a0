import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';

/** Who is signed in as a person, with a session. Refuses API tokens with FORBIDDEN: an app may not change how its owner signs in. */
export function requireSession({ actor }: Context): { userId: string; sessionId: string } {
  if (actor?.cause !== 'ui' || !actor.sessionId) return refuse('FORBIDDEN', ['input']);
  return { userId: actor.userId, sessionId: actor.sessionId };
}
