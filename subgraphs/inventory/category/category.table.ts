import { pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns } from '#platform/database/columns.ts';

export const productCategoryTable = pgSchema('inventory').table('product_category', {
  ...recordColumns(),
  name: text('name').notNull(),
  parentId: uuid('parent_id'),
  description: text('description'),
});

export type ProductCategoryRow = typeof productCategoryTable.$inferSelect;
