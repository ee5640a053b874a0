import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Which sessions of a user to end: one, all but one, or all. */
export interface Ending {
  userId: string;
  only?: string;
  except?: string;
}

/** Ends sessions at once, and says so on the bus, so that their sockets close. Answers how many. */
export async function endSessions(tx: Tx, { userId, only, except }: Ending): Promise<number> {
  const ended = await tx.execute<{ id: string }>(sql`
    delete from identity.session
    where user_id = ${userId} and (${only ?? null}::uuid is null or id = ${only ?? null}::uuid)
      and (${except ?? null}::uuid is null or id <> ${except ?? null}::uuid)
    returning id`);
  for (const { id } of ended) {
    const payload = JSON.stringify({ userId, sessionId: id });
    await tx.execute(sql`select outbox.emit('session', null, null, 'ENDED', ${payload}::jsonb)`);
  }
  return ended.length;
}
