import { SYSTEM } from '#platform/actor.ts';
import { selectAll } from '#platform/database/columns.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import { deliveryTable, type WebhookDeliveryRow } from '../webhook.table.ts';

/** A delivery in hand, and where it goes. */
export type Claimed = WebhookDeliveryRow & {
  url: string;
  ownerId: string;
  secret: string;
  oldSecret: string | null;
  oldSecretUntil: string | null;
};

/** How many requests of one endpoint are in hand at a time: one that is slow holds up no other. */
const OF_ONE = 5;
const AT_ONCE = 25;

/** How long a delivery is in hand at most. Should its process die, another sends it again then. */
const IN_HAND = '1 minute';

/** Takes in hand what is due, the oldest first. */
export function claimDue(database: Database, now: Date): Promise<Claimed[]> {
  return writing(database, SYSTEM, async (tx) => {
    const at = sql`${now.toISOString()}::timestamptz`;
    const claimed = await tx.execute<Claimed & Record<string, unknown>>(sql`
      with due as (
        select d.id from automation.webhook_endpoint w cross join lateral (
          select d.id, d.next_at from automation.webhook_delivery d
          where d.endpoint_id = w.id and d.state = 'PENDING' and d.next_at <= ${at}
          order by d.next_at, d.id limit ${OF_ONE} for update skip locked
        ) d where w.enabled order by d.next_at limit ${AT_ONCE}
      ), taken as (
        update automation.webhook_delivery d set next_at = ${at} + ${IN_HAND}::interval, attempts = d.attempts + 1
        from due where d.id = due.id returning d.*
      )
      select ${selectAll(deliveryTable, 't')}, w.url, w.owner_id as "ownerId", w.secret, w.old_secret as "oldSecret",
        w.old_secret_until as "oldSecretUntil"
      from taken t join automation.webhook_endpoint w on w.id = t.endpoint_id order by t.id`);
    return [...claimed];
  });
}
