import { boolean, integer, pgSchema, text } from 'drizzle-orm/pg-core';
import { amount, currency, moment, recordColumns } from '#platform/database/columns.ts';

export const leadTable = pgSchema('sales').table('lead', {
  ...recordColumns(),
  company: text('company'),
  businessId: text('business_id'),
  firstName: text('first_name'),
  lastName: text('last_name'),
  name: text('name').notNull(),
  title: text('title'),
  status: text('status').notNull(),
  disqualifiedReason: text('disqualified_reason'),
  rating: text('rating'),
  source: text('source'),
  email: text('email'),
  phone: text('phone'),
  mobile: text('mobile'),
  website: text('website'),
  street: text('street'),
  postcode: text('postcode'),
  city: text('city'),
  region: text('region'),
  country: text('country'),
  industry: text('industry'),
  employees: integer('employees'),
  annualRevenue: amount('annual_revenue'),
  expectedAmount: amount('expected_amount'),
  currency: currency('currency').notNull(),
  marketingConsent: boolean('marketing_consent'),
  consentSource: text('consent_source'),
  description: text('description'),
  statusEnteredAt: moment('status_entered_at'),
});

export type LeadRow = typeof leadTable.$inferSelect;
