import './webhook.texts.ts';
import { requireManager } from '#platform/access/manages.ts';
import { catalogAtHand } from '#platform/catalog/catalog-of.ts';
import { eq } from '#platform/database/drizzle.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import { recordReference } from '#platform/records/record-reference.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { attemptsOf, deliveriesOf, deliveryById } from './delivery/deliveries.ts';
import { ping, resend, resendFailed } from './delivery/resend.ts';
import { createEndpoint } from './endpoint/create-endpoint.ts';
import { allEndpoints, countsOf, endpointById, lockedEndpoint } from './endpoint/endpoints.ts';
import { rotateSecret } from './endpoint/rotate-secret.ts';
import { updateEndpoint } from './endpoint/update-endpoint.ts';
import { endpointTable, type WebhookDeliveryRow } from './webhook.table.ts';

export const webhookResolvers: Resolvers = {
  WebhookEndpoint: {
    __resolveReference: ({ id }, context) => byId(endpointById, context, 'whe', id),
    id: ({ id }) => toId('whe', id),
    owner: ({ ownerId }) => userReference(ownerId),
    oldSecretUntil: ({ oldSecret, oldSecretUntil }, _, { clock }) =>
      oldSecret && oldSecretUntil && Date.parse(oldSecretUntil) > clock.now().getTime() ? oldSecretUntil : null,
    pendingCount: async ({ id }, _, context) => (await countsOf(context).load(id))?.pending ?? 0,
    failedCount: async ({ id }, _, context) => (await countsOf(context).load(id))?.failed ?? 0,
  },
  WebhookDelivery: {
    __resolveReference: ({ id }, context) => byId(deliveryById, context, 'whd', id),
    id: ({ id }) => toId('whd', id),
    endpoint: ({ endpointId }, _, context) => endpointById(context).load(endpointId),
    recordId: (delivery, _, context) => recordId(context, delivery),
    attemptCount: ({ attempts }) => attempts,
    nextAttemptAt: ({ nextAt }) => nextAt,
    attempts: async ({ id }, _, context) => (await attemptsOf(context).load(id)) ?? [],
  },
  Query: {
    webhookEndpoints: (_, __, context) => allEndpoints(context),
    webhookEndpoint: (_, { id }, context) => byId(endpointById, context, 'whe', id),
    webhookDeliveries: (_, input, context) => deliveriesOf(context, input),
    webhookDelivery: (_, { id }, context) => byId(deliveryById, context, 'whd', id),
  },
  Mutation: {
    createWebhookEndpoint: (_, { input }, context) => createEndpoint(context, input),
    updateWebhookEndpoint: async (_, { input }, context) => {
      const { uuid, errors } = await updateEndpoint(context, input);
      return { endpoint: uuid ? await endpointById(context).load(uuid) : null, errors };
    },
    deleteWebhookEndpoint: async (_, { input: { id } }, context) => {
      const { errors } = await context.work(async (tx) => {
        await requireManager(tx);
        const endpoint = await lockedEndpoint(tx, id);
        await tx.delete(endpointTable).where(eq(endpointTable.id, endpoint.id));
        return {};
      });
      return { deletedId: errors.length ? null : id, errors };
    },
    rotateWebhookSecret: (_, { input: { id } }, context) => rotateSecret(context, id),
    pingWebhookEndpoint: async (_, { input: { id } }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await ping(tx, id, context.clock.now()) }));
      return { delivery: uuid ? await deliveryById(context).load(uuid) : null, errors };
    },
    resendWebhookDelivery: async (_, { input: { id } }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await resend(tx, id, context.clock.now()) }));
      return { delivery: uuid ? await deliveryById(context).load(uuid) : null, errors };
    },
    resendFailedWebhookDeliveries: async (_, { input: { endpointId, since } }, context) => {
      const { count, errors } = await context.work(async (tx) => ({
        count: await resendFailed(tx, endpointId, since, context.clock.now()),
      }));
      return { count: count ?? null, errors };
    },
  },
};

async function recordId(context: Context, { module, recordId: uuid }: WebhookDeliveryRow): Promise<string | null> {
  if (!uuid || !module) return null;
  return recordReference(await catalogAtHand(context.platform, context.read), module, uuid)?.id ?? null;
}
