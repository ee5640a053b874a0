/** In whose name something is done. `scopes` narrow what an API token may; empty means no narrowing. */
export interface Actor {
  /** UUID of the user, or `system` for work that nobody in particular asked for. */
  userId: string;
  scopes: string[];
  /** By what means: written to the history. */
  cause: 'ui' | 'api' | 'import' | 'massEdit' | 'undo' | 'system';
  /** Session or token the request came with. */
  sessionId?: string;
  /** Set while something is done for all of the actor's audience, by `access.audience()`: it may not depend on the person. */
  audience?: string;
}

/** The actor of jobs: sees and may do everything. */
export const SYSTEM: Actor = { userId: 'system', scopes: [], cause: 'system' };
