import '../webhook.texts.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault } from '#platform/errors/user-error.ts';

/**
 * Forgets deliveries that are nothing to their endpoint's owner. Where a rule told them, its log says from then on that they were
 * left out, and no more of the record than it did before.
 */
export async function forgetUntold(tx: Tx, deliveries: readonly string[]): Promise<void> {
  if (!deliveries.length) return;
  const left = { outcome: 'SKIPPED', faults: [fault('NOT_OWNERS_TO_SEE', ['endpointId'])], delivery: null };
  // A rule's delivery is known by its line of the log and its place among the actions there: see `call-webhook.ts`.
  await tx.execute(sql`
    with untold as (
      delete from automation.webhook_delivery where id = any (${sql.param([...deliveries])}::uuid[]) returning type, key
    ), lines as (
      select split_part(key, ':', 2)::uuid as run, split_part(key, ':', 3)::int as place from untold where type = 'rule'
    )
    update automation.run r set actions = (
      select jsonb_agg(case when exists (select from lines l where l.run = r.id and l.place = a.number - 1)
        then a.line || ${JSON.stringify(left)}::jsonb else a.line end order by a.number)
      from jsonb_array_elements(r.actions) with ordinality a (line, number))
    where r.id in (select run from lines)`);
}
