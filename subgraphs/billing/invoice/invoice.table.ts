import { boolean, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { amount, currency, moment, recordColumns } from '#platform/database/columns.ts';
import { documentRowColumns } from '#platform/records/document-rows.ts';

const billing = pgSchema('billing');

export const invoiceTable = billing.table('invoice', {
  ...recordColumns(),
  subject: text('subject').notNull(),
  kind: text('kind').notNull(),
  status: text('status').notNull(),
  invoiceNumber: integer('invoice_number'),
  companyId: uuid('company_id').notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
  salesOrderId: uuid('sales_order_id'),
  creditsId: uuid('credits_id'),
  invoiceDate: date('invoice_date', { mode: 'string' }),
  paymentTermDays: integer('payment_term_days'),
  dueDate: date('due_date', { mode: 'string' }),
  deliveryDate: date('delivery_date', { mode: 'string' }),
  referenceNumber: text('reference_number'),
  yourReference: text('your_reference'),
  ourReference: text('our_reference'),
  orderReference: text('order_reference'),
  delivery: text('delivery'),
  buyerName: text('buyer_name'),
  buyerVatId: text('buyer_vat_id'),
  billingStreet: text('billing_street'),
  billingPostcode: text('billing_postcode'),
  billingCity: text('billing_city'),
  billingRegion: text('billing_region'),
  billingCountry: text('billing_country'),
  pricesIncludeVat: boolean('prices_include_vat').notNull(),
  headerDiscount: amount('header_discount'),
  headerCharge: amount('header_charge'),
  net: amount('net'),
  vat: amount('vat'),
  gross: amount('gross'),
  settled: amount('settled'),
  open: amount('open'),
  currency: currency('currency').notNull(),
  interestRate: amount('interest_rate'),
  noticeDays: integer('notice_days'),
  language: text('language'),
  terms: text('terms'),
  description: text('description'),
  postedAt: moment('posted_at'),
});

export type InvoiceRow = typeof invoiceTable.$inferSelect;

export const invoiceRowTable = billing.table('invoice_row', documentRowColumns());
