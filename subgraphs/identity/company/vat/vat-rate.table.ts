import { customType, date, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { VatClass } from '#platform/money/vat-rates.ts';
import { identitySchema } from '../../schema.ts';

/** Per cent as text; never a float. */
const percent = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric(5, 2)' });

export const vatRateTable = identitySchema.table('vat_rate', {
  id: uuid('id').primaryKey(),
  class: text('class').$type<VatClass>().notNull(),
  from: date('from_day', { mode: 'string' }).notNull(),
  rate: percent('rate').notNull(),
  source: text('source').notNull(),
  enteredBy: uuid('entered_by'),
  enteredAt: moment('entered_at').notNull(),
});

/** A rate of value added tax, as stored. */
export type VatRateRow = typeof vatRateTable.$inferSelect;
