import { sql } from 'drizzle-orm';
import { SYSTEM } from '#platform/actor.ts';
import { writing } from '#platform/database/session.ts';
import type { Platform } from '#platform/platform.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';

/** Deletes read notifications after 180 days and unread ones after 365. */
export async function forgetNotifications({ database }: Subgraph, { clock }: Platform): Promise<void> {
  const now = clock.now().toISOString();
  await writing(database, SYSTEM, (tx) =>
    tx.execute(sql`
      delete from activities.notification
      where created_at < ${now}::timestamptz - case when read_at is null then interval '365 days' else interval '180 days' end`),
  );
}
