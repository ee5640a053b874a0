import { boolean, customType, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { currency, moment, recordColumns } from '#platform/database/columns.ts';

/** A number as text, with as many decimals as it was written with; never a float. */
const exact = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric' });
const schema = pgSchema('inventory');

export const priceListTable = schema.table('price_list', {
  ...recordColumns(),
  name: text('name').notNull(),
  active: boolean('active').notNull(),
  type: text('type').notNull(),
  currency: currency('currency').notNull(),
  discountPercent: exact('discount_percent'),
  validFrom: date('valid_from', { mode: 'string' }),
  validTo: date('valid_to', { mode: 'string' }),
  useCustomTax: boolean('use_custom_tax').notNull(),
  customTaxPercent: exact('custom_tax_percent'),
  description: text('description'),
  entryCount: integer('entry_count').notNull(),
  pricesChangedAt: moment('prices_changed_at'),
});

export const priceEntryTable = schema.table('price_entry', {
  id: uuid('id').primaryKey(),
  priceListId: uuid('price_list_id').notNull(),
  productId: uuid('product_id'),
  categoryId: uuid('category_id'),
  minQuantity: exact('min_quantity').notNull(),
  price: exact('price'),
  discountPercent: exact('discount_percent'),
  vatPercent: exact('vat_percent'),
});

export const priceListLinkTable = schema.table('price_list_link', {
  id: uuid('id').primaryKey(),
  priceListId: uuid('price_list_id').notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
});

export type PriceListRow = typeof priceListTable.$inferSelect;
export type PriceEntryRow = typeof priceEntryTable.$inferSelect;
export type PriceListLinkRow = typeof priceListLinkTable.$inferSelect;
