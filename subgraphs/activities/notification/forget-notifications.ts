import { sql } from '#platform/database/drizzle.ts';
import { deleteInChunks } from '#platform/jobs/delete-in-chunks.ts';
import type { Platform } from '#platform/platform.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';

/** Deletes read notifications after 180 days and unread ones after 365. */
export function forgetNotifications({ database }: Subgraph, { clock }: Platform): Promise<void> {
  const now = clock.now().toISOString();
  const kept = sql`case when read_at is null then interval '365 days' else interval '180 days' end`;
  return deleteInChunks(database, sql`activities.notification`, sql`created_at < ${now}::timestamptz - ${kept}`);
}
