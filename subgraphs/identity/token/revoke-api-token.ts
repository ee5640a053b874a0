import { and, eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkId } from '../check-input.ts';
import type { RevokeApiTokenInput } from '../generated/resolvers.ts';
import { requireSession } from '../session/require-session.ts';
import { apiTokenTable } from './token.table.ts';

/** Revokes one of one's own tokens, and says so on the bus, so that its sockets close. Errors: FORBIDDEN for apps, INVALID_ID, NOT_FOUND. */
export async function revokeApiToken(context: Context, { id }: RevokeApiTokenInput) {
  const { errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    const uuid = checkId(id, ['tok'], ['input', 'id']);
    const revoked = await tx
      .delete(apiTokenTable)
      .where(and(eq(apiTokenTable.id, uuid), eq(apiTokenTable.userId, userId)))
      .returning({ id: apiTokenTable.id });
    if (!revoked.length) refuse('NOT_FOUND', ['input', 'id']);
    const payload = JSON.stringify({ userId, sessionId: uuid });
    await tx.execute(sql`select outbox.emit('session', null, null, 'ENDED', ${payload}::jsonb)`);
    return {};
  });
  return { revokedId: errors.length ? null : id, errors };
}
