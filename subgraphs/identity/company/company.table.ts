import { boolean, text } from 'drizzle-orm/pg-core';
import { identitySchema } from '../schema.ts';

/** The one company of an installation. */
export const companyTable = identitySchema.table('company', {
  one: boolean('one').primaryKey().default(true),
  name: text('name').notNull(),
  demo: boolean('demo').notNull().default(false),
});
