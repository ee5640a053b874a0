import { integer, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';
import type { Label } from '#platform/catalog/define-module.ts';
import { moment } from '#platform/database/columns.ts';

const sales = pgSchema('sales');

export const pipelineTable = sales.table('pipeline', {
  id: text('id').primaryKey(),
  name: jsonb('name').$type<Label>().notNull(),
  position: integer('position').notNull(),
});

export const stageTable = sales.table('stage', {
  id: text('id').primaryKey(),
  pipelineId: text('pipeline_id').notNull(),
  name: jsonb('name').$type<Label>().notNull(),
  position: integer('position').notNull(),
  probability: integer('probability').notNull(),
  kind: text('kind', { enum: ['OPEN', 'WON', 'LOST'] }).notNull(),
  hue: text('hue'),
  rottingDays: integer('rotting_days'),
  requiredFields: text('required_fields').array().notNull(),
  removedAt: moment('removed_at'),
});

export type PipelineRow = typeof pipelineTable.$inferSelect;
export type StageRow = typeof stageTable.$inferSelect;
