import { boolean, customType, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { currency, recordColumns } from '#platform/database/columns.ts';
import type { VatClass } from '#platform/money/vat-rates.ts';

/** A number as text, with as many decimals as it was written with; never a float. */
const exact = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric' });

export const productTable = pgSchema('inventory').table('product', {
  ...recordColumns(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  nameSv: text('name_sv'),
  nameEn: text('name_en'),
  kind: text('kind').notNull(),
  active: boolean('active').notNull(),
  categoryId: uuid('category_id'),
  description: text('description'),
  manufacturer: text('manufacturer'),
  website: text('website'),
  unit: text('unit').notNull(),
  salesLot: exact('sales_lot').notNull(),
  listPrice: exact('list_price'),
  costPrice: exact('cost_price'),
  currency: currency('currency').notNull(),
  vatClass: text('vat_class').$type<VatClass>().notNull(),
  vatReason: text('vat_reason'),
  gtin: text('gtin'),
  salesFrom: date('sales_from', { mode: 'string' }),
  salesTo: date('sales_to', { mode: 'string' }),
  recurring: boolean('recurring').notNull(),
  vendorId: uuid('vendor_id'),
  vendorCode: text('vendor_code'),
});

export type ProductRow = typeof productTable.$inferSelect;
