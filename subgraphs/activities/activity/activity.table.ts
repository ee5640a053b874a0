import { boolean, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment, recordColumns } from '#platform/database/columns.ts';

export const activityTable = pgSchema('activities').table('activity', {
  ...recordColumns(),
  kind: text('kind', { enum: ['EVENT', 'TASK'] }).notNull(),
  type: text('type').notNull(),
  subject: text('subject').notNull(),
  description: text('description'),
  status: text('status').notNull(),
  state: text('state', { enum: ['OPEN', 'DONE', 'CANCELLED'] }).notNull(),
  priority: text('priority').notNull(),
  startsAt: moment('starts_at'),
  endsAt: moment('ends_at'),
  allDay: boolean('all_day').notNull(),
  startDate: date('start_date', { mode: 'string' }),
  endDate: date('end_date', { mode: 'string' }),
  dueDate: date('due_date', { mode: 'string' }),
  dueTime: text('due_time'),
  day: date('day', { mode: 'string' }),
  location: text('location'),
  visibility: text('visibility', { enum: ['PUBLIC', 'PRIVATE'] }).notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
  outcome: text('outcome'),
  doneAt: moment('done_at'),
  followsId: uuid('follows_id'),
});

export type ActivityRow = typeof activityTable.$inferSelect;
