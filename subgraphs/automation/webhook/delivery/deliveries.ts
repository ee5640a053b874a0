import { mustManage } from '#platform/access/manages.ts';
import { and, inArray, sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { QueryWebhookDeliveriesArgs } from '../../generated/resolvers.ts';
import { deliveryTable, type WebhookAttemptRow, type WebhookDeliveryRow } from '../webhook.table.ts';

/** Deliveries by UUID; to whom they are shown is the policy's to say. */
export const deliveryById = loader<string, WebhookDeliveryRow>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx
    .select()
    .from(deliveryTable)
    .where(inArray(deliveryTable.id, [...uuids]));
  return new Map(rows.map((row) => [row.id, row]));
});

const NEWEST_FIRST: SortKey[] = [
  { expression: columnOf('webhook_delivery', 'id'), cast: 'uuid', descending: true, nullable: false },
];

/** A page of deliveries, newest first. Throws FORBIDDEN; refuses with NOT_FOUND and what `planPage` refuses. */
export function deliveriesOf(context: Context, { endpointId, state, ...page }: Partial<QueryWebhookDeliveriesArgs>) {
  return refusable(context.language, async () => {
    const tx = await context.read();
    await mustManage(tx);
    const endpoint = endpointId && (toUuid('whe', endpointId) ?? refuse('NOT_FOUND', ['endpointId']));
    const plan = planPage(NEWEST_FIRST, page, 'deliveries');
    const rows = await tx
      .select({ row: deliveryTable, k0: sql<string>`${deliveryTable.id}::text` })
      .from(deliveryTable)
      .where(
        and(
          endpoint ? sql`${deliveryTable.endpointId} = ${endpoint}` : undefined,
          state ? sql`${deliveryTable.state} = ${state}` : undefined,
          sql`${plan.beyond}`,
        ),
      )
      .orderBy(plan.orderBy)
      .limit(plan.size + 1);
    return toConnection(rows, plan, page, ({ row }) => row);
  });
}

const MOST_ATTEMPTS = 10;

/** The requests of deliveries, the last first. */
export const attemptsOf = loader<string, WebhookAttemptRow[]>(async (context, uuids) => {
  const tx = await context.read();
  const rows = await tx.execute<WebhookAttemptRow & { delivery: string } & Record<string, unknown>>(sql`
    select d.id as delivery, a.at, a.status, a.duration_ms as "durationMs", a.fault, a.response
    from unnest(${sql.param([...uuids])}::uuid[]) d (id) cross join lateral (
      select * from automation.webhook_attempt a where a.delivery_id = d.id order by a.at desc limit ${MOST_ATTEMPTS}) a`);
  return Map.groupBy(rows, ({ delivery }) => delivery);
});
