import { boolean, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';

const sales = pgSchema('sales');

export const conversionTable = sales.table('conversion', {
  id: uuid('id').primaryKey(),
  leadId: uuid('lead_id').notNull(),
  accountId: uuid('account_id'),
  contactId: uuid('contact_id'),
  potentialId: uuid('potential_id'),
  made: uuid('made').array().notNull(),
  statusBefore: text('status_before').notNull(),
  at: moment('at').notNull(),
  actor: uuid('actor'),
  undoneAt: moment('undone_at'),
  undoneBy: uuid('undone_by'),
});

export type ConversionRow = typeof conversionTable.$inferSelect;

export const settingTable = sales.table('conversion_setting', {
  makesAccount: boolean('makes_account').notNull(),
  makesContact: boolean('makes_contact').notNull(),
  makesPotential: boolean('makes_potential').notNull(),
  deletesLead: boolean('deletes_lead').notNull(),
});

export const mappingTable = sales.table('conversion_mapping', {
  module: text('module', { enum: ['accounts', 'contacts', 'potentials'] }).notNull(),
  field: text('field').notNull(),
  source: text('source'),
  value: text('value'),
  editable: boolean('editable').notNull(),
});

export type MappingRow = typeof mappingTable.$inferSelect;
