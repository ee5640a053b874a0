import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { deriveToken, hashToken } from '#platform/secrets.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../check-input.ts';
import type { CreateApiTokenInput } from '../generated/resolvers.ts';
import { apiTokenById } from '../loaders.ts';
import { requireSession } from '../session/require-session.ts';
import { TOKEN_MARK } from './bearer.ts';
import { apiTokenTable } from './token.table.ts';

const LONGEST_NAME = 100;
const MOST_TOKENS = 50;
const MOST_DAYS = 366;
const SHOWN_CHARACTERS = TOKEN_MARK.length + 6;

/**
 * Makes an API token. Its secret follows from the installation's secret and the token's id, so that a retry with the same
 * Idempotency-Key gets the same one, though it is kept nowhere. Errors: FORBIDDEN for apps, REQUIRED, TOO_LONG,
 * INVALID_SCOPE, EXPIRY_INVALID, TOO_MANY.
 */
export async function createApiToken(context: Context, { name, scopes, expiresAt }: CreateApiTokenInput) {
  const { uuid, errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    const [made] = await tx.execute<{ id: string; count: number }>(
      sql`select uuidv7() as id, (select count(*)::int from identity.api_token where user_id = ${userId}) as count`,
    );
    const { id, count } = made!;
    if (count >= MOST_TOKENS) refuse('TOO_MANY', ['input'], { max: MOST_TOKENS });
    const secret = secretOf(context, id);
    await tx.insert(apiTokenTable).values({
      id,
      userId,
      name: checkName(name, ['input', 'name'], LONGEST_NAME),
      prefix: secret.slice(0, SHOWN_CHARACTERS),
      tokenHash: hashToken(secret),
      scopes: await checkScopes(tx, context, scopes),
      expiresAt: checkExpiry(context, expiresAt ?? null),
    });
    return { uuid: id };
  });
  if (!uuid) return { errors };
  return { apiToken: await apiTokenById(context).load(uuid), secret: secretOf(context, uuid), errors };
}

function secretOf({ platform }: Context, id: string): string {
  return `${TOKEN_MARK}${deriveToken(platform.config.secret, 'api token', id)}`;
}

/** `read`, `write`, `read:<module>` or `write:<module>`; at least one, each once. */
async function checkScopes(tx: Tx, context: Context, scopes: readonly string[]): Promise<string[]> {
  if (!scopes.length) refuse('REQUIRED', ['input', 'scopes']);
  const catalog = await catalogIn(context, tx);
  const faults = scopes.flatMap((scope, index): Fault[] => {
    const [, module] = /^(?:read|write)(?::(.+))?$/.exec(scope) ?? ['', ''];
    const known = module === undefined || catalog.byName.has(module);
    return known ? [] : [fault('INVALID_SCOPE', ['input', 'scopes', String(index)])];
  });
  if (faults.length) throw new Refusal(faults);
  return [...new Set(scopes)];
}

function checkExpiry({ clock }: Context, expiresAt: string | null): string | null {
  if (expiresAt === null) return null;
  const end = new Date(expiresAt);
  const ahead = end.getTime() - clock.now().getTime();
  if (ahead <= 0 || ahead > MOST_DAYS * 86_400_000) refuse('EXPIRY_INVALID', ['input', 'expiresAt']);
  return end.toISOString();
}
