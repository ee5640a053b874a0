import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { ExportListInput } from '../generated/resolvers.ts';

export const exportTable = pgSchema('insights').table('export', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  module: text('module').notNull(),
  format: text('format', { enum: ['CSV', 'EXCEL'] }).notNull(),
  /** The list that was asked for. */
  input: jsonb('input').$type<ExportListInput>().notNull(),
  at: moment('at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  /** How many rows went out; null until all did. */
  rows: integer('rows'),
  finishedAt: moment('finished_at'),
});

export type ExportRow = typeof exportTable.$inferSelect;
