import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Language } from '#platform/errors/texts.ts';
import { toId } from '#platform/id.ts';
import { hashToken } from '#platform/secrets.ts';
import { tokenInCookie } from './session/session-cookie.ts';
import { tokenInAuthorization } from './token/bearer.ts';

/** What came with a request. */
export interface Credentials {
  cookie?: string;
  authorization?: string;
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
  credentials: Credentials,
  clock: Clock,
): Promise<AuthenticatedCaller | null> {
  const [caller] = await authenticateAll(database, [credentials], clock);
  return caller!;
}

/** The same for many at once, in their order: one statement. */
export async function authenticateAll(
  database: Database,
  all: readonly Credentials[],
  clock: Clock,
): Promise<(AuthenticatedCaller | null)[]> {
  const shown = all.map(proofIn);
  const found = new Map(shown.some(Boolean) ? await bearersOf(database, shown, clock) : []);
  return shown.map((proof, place) => {
    const bearer = found.get(place);
    return proof && bearer ? callerOf(proof.kind, bearer) : null;
  });
}

interface Proof {
  kind: 'token' | 'session';
  token: string;
}

function proofIn({ cookie, authorization }: Credentials): Proof | null {
  const token = authorization ? tokenInAuthorization(authorization) : tokenInCookie(cookie);
  return token ? { kind: authorization ? 'token' : 'session', token } : null;
}

type Bearer = {
  id: string;
  user_id: string;
  language: Language;
  scopes: string[] | null;
};

/** Who holds what was shown, by its place. */
async function bearersOf(
  database: Database,
  shown: readonly (Proof | null)[],
  clock: Clock,
): Promise<[number, Bearer][]> {
  const lines = shown.flatMap((proof, place) =>
    proof ? [{ place, kind: proof.kind, hash: hashToken(proof.token).toString('hex') }] : [],
  );
  const rows = await database.use(({ db }) =>
    db.execute<Bearer & { place: number }>(sql`
      select l.place, b.id, b.user_id, b.language, b.scopes
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (place int, kind text, hash text)
      cross join lateral identity.bearer(l.kind, decode(l.hash, 'hex'), ${clock.now().toISOString()}) b`),
  );
  return rows.map(({ place, ...bearer }) => [place, bearer]);
}

function callerOf(kind: Proof['kind'], { id, user_id: userId, language, ...bearer }: Bearer): AuthenticatedCaller {
  const scopes = bearer.scopes?.toSorted() ?? [];
  const subject = toId('usr', userId);
  return {
    subject,
    audience: [subject, ...scopes].join(' '),
    claims: { actor: { userId, scopes, cause: kind === 'token' ? 'api' : 'ui', sessionId: id }, language },
    trusted: kind === 'token',
  };
}
