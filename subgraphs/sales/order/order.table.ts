import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns } from '#platform/database/columns.ts';
import { documentRowColumns } from '#platform/records/document-rows.ts';
import { documentColumns } from '../document-columns.ts';

const sales = pgSchema('sales');

export const salesOrderTable = sales.table('sales_order', {
  ...recordColumns(),
  ...documentColumns(),
  quoteId: uuid('quote_id'),
  status: text('status').notNull(),
  customerOrderNumber: text('customer_order_number'),
  orderDate: date('order_date', { mode: 'string' }).notNull(),
  dueDate: date('due_date', { mode: 'string' }),
  deliveryDate: date('delivery_date', { mode: 'string' }),
});

export type SalesOrderRow = typeof salesOrderTable.$inferSelect;

export const salesOrderRowTable = sales.table('sales_order_row', documentRowColumns());
