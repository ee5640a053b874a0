import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { currency, recordColumns } from '#platform/database/columns.ts';

export const vendorTable = pgSchema('inventory').table('vendor', {
  ...recordColumns(),
  name: text('name').notNull(),
  businessId: text('business_id'),
  vatId: text('vat_id'),
  accountId: uuid('account_id'),
  website: text('website'),
  phone: text('phone'),
  email: text('email'),
  street: text('street'),
  postcode: text('postcode'),
  city: text('city'),
  country: text('country'),
  iban: text('iban'),
  bic: text('bic'),
  paymentTermDays: integer('payment_term_days'),
  currency: currency('currency'),
  language: text('language'),
  deliveryTerm: text('delivery_term'),
  description: text('description'),
});

export type VendorRow = typeof vendorTable.$inferSelect;
