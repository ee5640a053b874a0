import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { recordColumns } from '#platform/database/columns.ts';

export const contactTable = pgSchema('sales').table('contact', {
  ...recordColumns(),
  firstName: text('first_name'),
  lastName: text('last_name').notNull(),
  name: text('name').notNull(),
  title: text('title'),
  department: text('department'),
  accountId: uuid('account_id'),
  email: text('email'),
  phone: text('phone'),
  mobile: text('mobile'),
  street: text('street'),
  postcode: text('postcode'),
  city: text('city'),
  region: text('region'),
  country: text('country'),
  birthday: date('birthday', { mode: 'string' }),
  language: text('language'),
  reportsToId: uuid('reports_to_id'),
  description: text('description'),
});

export type ContactRow = typeof contactTable.$inferSelect;
