import { integer, pgSchema, text } from 'drizzle-orm/pg-core';
import { amount, recordColumns } from '#platform/database/columns.ts';

export const companyTable = pgSchema('billing').table('company', {
  ...recordColumns(),
  name: text('name').notNull(),
  businessId: text('business_id'),
  vatId: text('vat_id'),
  street: text('street'),
  postcode: text('postcode'),
  city: text('city'),
  region: text('region'),
  country: text('country'),
  email: text('email'),
  phone: text('phone'),
  website: text('website'),
  iban: text('iban'),
  bic: text('bic'),
  referenceType: text('reference_type').notNull(),
  firstNumber: integer('first_number').notNull(),
  paymentTermDays: integer('payment_term_days').notNull(),
  interestRate: amount('interest_rate'),
  noticeDays: integer('notice_days').notNull(),
  eInvoiceAddress: text('e_invoice_address'),
  eInvoiceOperator: text('e_invoice_operator'),
});

export type BillingCompanyRow = typeof companyTable.$inferSelect;
