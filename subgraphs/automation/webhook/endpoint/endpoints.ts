import { mustManage } from '#platform/access/manages.ts';
import { asc, eq, inArray, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { endpointTable, type WebhookEndpointRow } from '../webhook.table.ts';

/** Endpoints by UUID; to whom they are shown is the policy's to say. */
export const endpointById = loader<string, WebhookEndpointRow>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(endpointTable)
    .where(inArray(endpointTable.id, [...uuids]));
  return new Map(rows.map((row) => [row.id, row]));
});

/** Every endpoint, by name; there are a hundred at most. Throws FORBIDDEN for who does not manage the company. */
export async function allEndpoints(context: Context): Promise<WebhookEndpointRow[]> {
  const tx = await context.read();
  await mustManage(tx);
  return tx
    .select()
    .from(endpointTable)
    .orderBy(asc(sql`lower(${endpointTable.name})`));
}

/** The endpoint, locked. Refuses with NOT_FOUND. */
export async function lockedEndpoint(tx: Tx, id: string, path = ['input', 'id']): Promise<WebhookEndpointRow> {
  const uuid = toUuid('whe', id) ?? refuse('NOT_FOUND', path);
  const [row] = await tx.select().from(endpointTable).where(eq(endpointTable.id, uuid)).for('update');
  return row ?? refuse('NOT_FOUND', path);
}

/** How many deliveries of endpoints are to be sent, and were given up. */
export const countsOf = loader<string, { pending: number; failed: number }>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<{ endpoint: string; pending: number; failed: number }>(sql`
    select endpoint_id as endpoint, (count(*) filter (where state = 'PENDING'))::int as pending,
      (count(*) filter (where state = 'FAILED'))::int as failed
    from automation.webhook_delivery where endpoint_id = any (${sql.param([...uuids])}::uuid[]) and state <> 'DELIVERED' group by endpoint_id`);
  return new Map(rows.map(({ endpoint, ...counts }) => [endpoint, counts]));
});
