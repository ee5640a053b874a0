import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { amount, currency, recordColumns } from '#platform/database/columns.ts';

export const accountTable = pgSchema('sales').table('account', {
  ...recordColumns(),
  name: text('name').notNull(),
  businessId: text('business_id'),
  vatId: text('vat_id'),
  type: text('type'),
  status: text('status'),
  industry: text('industry'),
  website: text('website'),
  phone: text('phone'),
  email: text('email'),
  employees: integer('employees'),
  annualRevenue: amount('annual_revenue'),
  currency: currency('currency').notNull(),
  foundedYear: integer('founded_year'),
  billingStreet: text('billing_street'),
  billingPostcode: text('billing_postcode'),
  billingCity: text('billing_city'),
  billingRegion: text('billing_region'),
  billingCountry: text('billing_country'),
  shippingStreet: text('shipping_street'),
  shippingPostcode: text('shipping_postcode'),
  shippingCity: text('shipping_city'),
  shippingRegion: text('shipping_region'),
  shippingCountry: text('shipping_country'),
  parentId: uuid('parent_id'),
  description: text('description'),
});

export type AccountRow = typeof accountTable.$inferSelect;
