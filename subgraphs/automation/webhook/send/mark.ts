import { SYSTEM } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Tx, writing } from '#platform/database/session.ts';
import type { WebhookFault, WebhookOffReason } from '../../generated/resolvers.ts';
import { switchOff } from '../endpoint/switch-off.ts';
import { nextAttempt } from './back-off.ts';
import type { Claimed } from './claim.ts';

/** A request that was sent, or could not be. */
export interface Attempt {
  at: Date;
  durationMs: number;
  status: number | null;
  fault: WebhookFault | null;
  response: string | null;
}

const GONE = 410;

/** An endpoint that took nothing for so long is switched off. */
const MOST_FAILING = '5 days';

/** Notes what became of a delivery in hand: taken, to be tried again, or given up; and what that says of its endpoint. */
export function markAttempt(database: Database, claimed: Claimed, attempt: Attempt, now: Date): Promise<void> {
  return writing(database, SYSTEM, async (tx) => {
    const { at, durationMs, status, fault, response } = attempt;
    await tx.execute(sql`
      insert into automation.webhook_attempt (delivery_id, at, status, duration_ms, fault, response)
      select id, ${at.toISOString()}::timestamptz, ${status}::int, ${durationMs}::int, ${fault}, ${response}
      from automation.webhook_delivery where id = ${claimed.id}`);
    if (wasTaken(attempt)) return taken(tx, claimed, now);
    const next = status === GONE ? null : nextAttempt(claimed.attempts, now, Math.random());
    await tx.execute(sql`
      update automation.webhook_delivery set ${
        next
          ? sql`next_at = ${next.toISOString()}::timestamptz`
          : sql`
        state = 'FAILED', next_at = null, ended_at = ${now.toISOString()}::timestamptz`
      }
      where id = ${claimed.id} and state = 'PENDING'`);
    const reason = status === GONE ? 'GONE' : await failing(tx, claimed, now);
    if (reason) await switchOff(tx, claimed.endpointId, reason, now);
  });
}

export function wasTaken({ status }: Pick<Attempt, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300;
}

async function taken(tx: Tx, { id, endpointId }: Claimed, now: Date): Promise<void> {
  await tx.execute(sql`
    update automation.webhook_delivery set state = 'DELIVERED', next_at = null, ended_at = ${now.toISOString()}::timestamptz
    where id = ${id} and state <> 'DELIVERED'`);
  await tx.execute(sql`
    update automation.webhook_endpoint set failing_since = null where id = ${endpointId} and failing_since is not null`);
}

/** Whether an endpoint has failed for too long by now. */
async function failing(tx: Tx, { endpointId }: Claimed, now: Date): Promise<WebhookOffReason | null> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [endpoint] = await tx.execute<{ long: boolean }>(sql`
    update automation.webhook_endpoint set failing_since = coalesce(failing_since, ${at}) where id = ${endpointId} and enabled
    returning failing_since <= ${at} - ${MOST_FAILING}::interval as long`);
  return endpoint?.long ? 'FAILING' : null;
}
