import { date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { amount, currency, moment, recordColumns } from '#platform/database/columns.ts';

const sales = pgSchema('sales');

export const potentialTable = sales.table('potential', {
  ...recordColumns(),
  name: text('name').notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
  stage: text('stage').notNull(),
  amount: amount('amount'),
  currency: currency('currency').notNull(),
  probability: integer('probability').notNull(),
  weightedAmount: amount('weighted_amount'),
  expectedCloseDate: date('expected_close_date', { mode: 'string' }),
  closedAt: moment('closed_at'),
  stageEnteredAt: moment('stage_entered_at'),
  lossReason: text('loss_reason'),
  competitor: text('competitor'),
  nextStep: text('next_step'),
  type: text('type'),
  source: text('source'),
  product: text('product'),
  description: text('description'),
});

export type PotentialRow = typeof potentialTable.$inferSelect;

export const stageChangeTable = sales.table('stage_change', {
  id: uuid('id').primaryKey(),
  potentialId: uuid('potential_id').notNull(),
  fromStage: text('from_stage'),
  toStage: text('to_stage').notNull(),
  at: moment('at').notNull(),
  actor: uuid('actor'),
});

export type StageChangeRow = typeof stageChangeTable.$inferSelect & { daysInStage: number | null };
