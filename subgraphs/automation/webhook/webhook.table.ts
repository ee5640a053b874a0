import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { WebhookDeliveryState, WebhookEvent, WebhookFault, WebhookOffReason } from '../generated/resolvers.ts';

const automation = pgSchema('automation');

export const endpointTable = automation.table('webhook_endpoint', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  modules: text('modules').array().notNull(),
  events: text('events').array().$type<WebhookEvent[]>().notNull(),
  enabled: boolean('enabled').notNull(),
  offReason: text('off_reason').$type<WebhookOffReason>(),
  ownerId: uuid('owner_id').notNull(),
  /** Sealed, bound to the endpoint. */
  secret: text('secret').notNull(),
  oldSecret: text('old_secret'),
  oldSecretUntil: moment('old_secret_until'),
  failingSince: moment('failing_since'),
  createdAt: moment('created_at').notNull(),
  version: integer('version').notNull(),
});

/** An endpoint as stored. */
export type WebhookEndpointRow = typeof endpointTable.$inferSelect;

export const deliveryTable = automation.table('webhook_delivery', {
  id: uuid('id').primaryKey(),
  endpointId: uuid('endpoint_id').notNull(),
  type: text('type').notNull(),
  module: text('module'),
  recordId: uuid('record_id'),
  fields: text('fields').array().notNull(),
  actorId: uuid('actor_id'),
  cause: text('cause'),
  told: jsonb('told').$type<unknown>(),
  body: text('body'),
  state: text('state').$type<WebhookDeliveryState>().notNull(),
  attempts: integer('attempts').notNull(),
  nextAt: moment('next_at'),
  createdAt: moment('created_at').notNull(),
  endedAt: moment('ended_at'),
});

/** A delivery as stored. */
export type WebhookDeliveryRow = typeof deliveryTable.$inferSelect;

/** A request that was sent, as stored. */
export type WebhookAttemptRow = {
  at: string;
  status: number | null;
  durationMs: number;
  fault: WebhookFault | null;
  response: string | null;
};
