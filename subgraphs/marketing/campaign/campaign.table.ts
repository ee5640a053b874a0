import { boolean, date, pgSchema, text } from 'drizzle-orm/pg-core';
import { amount, currency, recordColumns } from '#platform/database/columns.ts';

export const campaignTable = pgSchema('marketing').table('campaign', {
  ...recordColumns(),
  name: text('name').notNull(),
  type: text('type').notNull(),
  active: boolean('active').notNull(),
  goal: text('goal'),
  description: text('description'),
  startDate: date('start_date', { mode: 'string' }),
  expectedEndDate: date('expected_end_date', { mode: 'string' }),
  budget: amount('budget'),
  actualCost: amount('actual_cost'),
  expectedRevenue: amount('expected_revenue'),
  currency: currency('currency').notNull(),
});

export type CampaignRow = typeof campaignTable.$inferSelect;
