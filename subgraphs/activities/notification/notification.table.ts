import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { NotificationKind } from '../generated/resolvers.ts';

const activities = pgSchema('activities');

export const notificationTable = activities.table('notification', {
  id: uuid('id').primaryKey(),
  receiverId: uuid('receiver_id').notNull(),
  kind: text('kind').$type<NotificationKind>().notNull(),
  recordId: uuid('record_id'),
  module: text('module'),
  count: integer('count'),
  runId: uuid('run_id'),
  subject: text('subject'),
  commentId: uuid('comment_id'),
  actorId: uuid('actor_id'),
  rule: text('rule'),
  text: text('text'),
  createdAt: moment('created_at').notNull(),
  readAt: moment('read_at'),
});

export type NotificationRow = typeof notificationTable.$inferSelect;
