import { date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment, recordColumns } from '#platform/database/columns.ts';
import { documentRowColumns } from '#platform/records/document-rows.ts';
import { documentColumns } from '../document-columns.ts';

const sales = pgSchema('sales');

export const quoteTable = sales.table('quote', {
  ...recordColumns(),
  ...documentColumns(),
  stage: text('stage').notNull(),
  validUntil: date('valid_until', { mode: 'string' }).notNull(),
  revision: integer('revision').notNull(),
  previousId: uuid('previous_id'),
  sentAt: moment('sent_at'),
  decidedAt: moment('decided_at'),
});

export type QuoteRow = typeof quoteTable.$inferSelect;

export const quoteRowTable = sales.table('quote_row', documentRowColumns());
