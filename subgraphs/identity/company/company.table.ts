import { boolean, integer, smallint, text } from 'drizzle-orm/pg-core';
import type { Language } from '#platform/errors/texts.ts';
import { identitySchema } from '../schema.ts';

/** The one company of an installation. */
export const companyTable = identitySchema.table('company', {
  one: boolean('one').primaryKey().default(true),
  name: text('name').notNull(),
  businessId: text('business_id'),
  street: text('street'),
  postalCode: text('postal_code'),
  city: text('city'),
  country: text('country').notNull().default('FI'),
  language: text('language').$type<Language>().notNull().default('fi'),
  timeZone: text('time_zone').notNull().default('Europe/Helsinki'),
  /** 1 is Monday, 7 Sunday. */
  weekStart: smallint('week_start').notNull().default(1),
  fiscalYearStart: smallint('fiscal_year_start').notNull().default(1),
  currency: text('currency').notNull().default('EUR'),
  /** Currencies in use beside its own. */
  otherCurrencies: text('other_currencies').array().notNull().default([]),
  demo: boolean('demo').notNull().default(false),
  version: integer('version').notNull().default(1),
});

/** The company, as stored. */
export type CompanyRow = typeof companyTable.$inferSelect;
