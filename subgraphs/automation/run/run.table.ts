import { integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ActionOutcome } from '../action/action-kind.ts';
import type { Action } from '../rule/rule.table.ts';

/** What became of one of a rule's actions, as stored. */
export type ActionLine = ActionOutcome & { kind: keyof Action };

export const runTable = pgSchema('automation').table('run', {
  id: uuid('id').primaryKey(),
  ruleId: uuid('rule_id').notNull(),
  recordId: uuid('record_id').notNull(),
  module: text('module').notNull(),
  occasion: text('occasion').notNull(),
  outcome: text('outcome', { enum: ['DONE', 'REFUSED', 'STOPPED'] }).notNull(),
  depth: integer('depth').notNull(),
  actions: jsonb('actions').$type<ActionLine[]>().notNull(),
  at: timestamp('at', { mode: 'string', withTimezone: true }).notNull(),
});

/** What a rule has done to a record, as stored. */
export type AutomationRunRow = typeof runTable.$inferSelect;

/** The same with the module whose fields it tells of. */
export type ShownLine = ActionLine & { module: string };
