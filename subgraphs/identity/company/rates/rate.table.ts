import { customType, date, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import { identitySchema } from '../../schema.ts';

/** A rate as text; never a float. */
const rate = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric(18, 8)' });

export const rateTable = identitySchema.table('currency_rate', {
  id: uuid('id').primaryKey(),
  base: text('base').notNull(),
  currency: text('currency').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  /** So much of the currency is one of the base. */
  rate: rate('rate').notNull(),
  source: text('source').notNull(),
  enteredBy: uuid('entered_by'),
  enteredAt: moment('entered_at').notNull(),
});

/** A rate, as stored. */
export type CurrencyRateRow = typeof rateTable.$inferSelect;
