import { sql } from 'drizzle-orm';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import type { Language } from '#platform/errors/texts.ts';
import { toId } from '#platform/id.ts';
import { hashToken } from '#platform/secrets.ts';
import { tokenInCookie } from './session/session-cookie.ts';
import { tokenInAuthorization } from './token/bearer.ts';

/** What came with a request. */
export interface Credentials {
  cookie?: string;
  authorization?: string;
  ip: string;
}

/** Who asks, as the gateway takes it. */
export interface AuthenticatedCaller {
  /** The user's id, `usr_…`. */
  subject: string;
  /** Callers of one audience may see the same of everything: one user, and one set of scopes. */
  audience: string;
  claims: { actor: Actor; language: Language };
  /** Apps send operations of their own; our client's are registered. */
  trusted: boolean;
}

/**
 * Finds who a request comes from, by API token or session cookie; null for nobody: no credential, an unknown, expired or
 * revoked one, a disabled user. A bad API token is not made up for by a good cookie.
 */
export async function authenticate(
  database: Database,
  { cookie, authorization }: Credentials,
  clock: Clock,
): Promise<AuthenticatedCaller | null> {
  const kind = authorization ? 'token' : 'session';
  const token = authorization ? tokenInAuthorization(authorization) : tokenInCookie(cookie);
  if (!token) return null;
  const now = clock.now().toISOString();
  const [row] = await database.use(({ db }) =>
    db.execute<Bearer>(
      sql`select id, user_id, language, scopes from identity.bearer(${kind}, ${hashToken(token)}, ${now})`,
    ),
  );
  if (!row) return null;
  const scopes = row.scopes?.toSorted() ?? [];
  const subject = toId('usr', row.user_id);
  return {
    subject,
    audience: [subject, ...scopes].join(' '),
    claims: {
      actor: { userId: row.user_id, scopes, cause: kind === 'token' ? 'api' : 'ui', sessionId: row.id },
      language: row.language,
    },
    trusted: kind === 'token',
  };
}

type Bearer = { id: string; user_id: string; language: Language; scopes: string[] | null };
