import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateWebhookEndpointInput } from '../../generated/resolvers.ts';
import { newSecret } from '../send/sign.ts';
import { endpointTable } from '../webhook.table.ts';
import { endpointFaults, endpointValues, urlFaults } from './check-endpoint.ts';
import { endpointById } from './endpoints.ts';
import { sealSecret, secretOf } from './secrets.ts';

const MOST_ENDPOINTS = 100;

/** Makes an endpoint with a secret of its own. Errors: FORBIDDEN, TOO_MANY, NAME_TAKEN, and those of `check-endpoint.ts`. */
export async function createEndpoint(context: Context, input: CreateWebhookEndpointInput) {
  const ofUrl = await urlFaults(input.url, context.platform.config);
  const { uuid, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const faults = [...endpointFaults(await catalogIn(context, tx), input), ...ofUrl];
    if (faults.length) throw new Refusal(faults);
    const [made] = await tx.execute<{ id: string; count: number }>(
      sql`select uuidv7() as id, (select count(*)::int from automation.webhook_endpoint) as count`,
    );
    const { id, count } = made!;
    if (count >= MOST_ENDPOINTS) refuse('TOO_MANY', ['input'], { max: MOST_ENDPOINTS });
    await tx.insert(endpointTable).values({
      id,
      ownerId: context.actor!.userId,
      ...(endpointValues(input) as Required<ReturnType<typeof endpointValues>>),
      enabled: true,
      secret: sealSecret(context.platform.config.secret, id, newSecret()),
      createdAt: sql`now()`,
      version: 1,
    });
    return { uuid: id };
  });
  return withSecret(context, uuid, errors);
}

/** An endpoint with its secret: outcomes that are kept for retries hold none. */
export async function withSecret<Errors>(context: Context, uuid: string | undefined, errors: Errors) {
  const endpoint = uuid ? await endpointById(context).load(uuid) : null;
  return { endpoint, secret: endpoint && secretOf(context.platform.config.secret, endpoint), errors };
}
