import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { eq, sql } from '#platform/database/drizzle.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { UpdateWebhookEndpointInput } from '../../generated/resolvers.ts';
import { endpointTable } from '../webhook.table.ts';
import { endpointFaults, endpointValues, urlFaults } from './check-endpoint.ts';
import { lockedEndpoint } from './endpoints.ts';
import { giveUpPending } from './switch-off.ts';

/** Changes an endpoint. Errors: FORBIDDEN, NOT_FOUND, STALE_VERSION, NAME_TAKEN, and those of `check-endpoint.ts`. */
export async function updateEndpoint(context: Context, { id, version, enabled, ...input }: UpdateWebhookEndpointInput) {
  const ofUrl = input.url == null ? [] : await urlFaults(input.url, context.platform.config);
  return context.work(async (tx) => {
    await requireManager(tx);
    const endpoint = await lockedEndpoint(tx, id);
    if (endpoint.version !== version) refuse('STALE_VERSION', ['input', 'version']);
    const faults = [...endpointFaults(await catalogIn(context, tx), input), ...ofUrl];
    if (faults.length) throw new Refusal(faults);
    const switched = enabled == null || enabled === endpoint.enabled ? null : enabled;
    await tx
      .update(endpointTable)
      .set({
        ...endpointValues(input),
        version: sql`version + 1`,
        ...(switched !== null && { enabled: switched, offReason: switched ? null : 'BY_HAND', failingSince: null }),
      })
      .where(eq(endpointTable.id, endpoint.id));
    if (switched === false) await giveUpPending(tx, endpoint.id, context.clock.now());
    return { uuid: endpoint.id };
  });
}
