import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/columns.ts';
import type { Fault } from '../errors/user-error.ts';

const runs = pgSchema('runs');

const STATES = ['QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
const OUTCOMES = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

export const runTable = runs.table('run', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  module: text('module').notNull(),
  actorId: uuid('actor_id').notNull(),
  scopes: text('scopes').array().notNull(),
  input: jsonb('input').$type<unknown>().notNull(),
  state: text('state', { enum: STATES }).notNull(),
  /** How many rows there are; null until that is known. */
  total: integer('total'),
  /** Up to which row it has come. */
  place: integer('place').notNull(),
  done: integer('done').notNull(),
  unchanged: integer('unchanged').notNull(),
  refused: integer('refused').notNull(),
  reversible: boolean('reversible').notNull(),
  undoOf: uuid('undo_of'),
  undoneBy: uuid('undone_by'),
  createdAt: moment('created_at').notNull(),
  startedAt: moment('started_at'),
  endedAt: moment('ended_at'),
});

/** A run as stored. */
export type RunRow = typeof runTable.$inferSelect;

export const outcomeTable = runs.table('outcome', {
  runId: uuid('run_id').notNull(),
  place: integer('place').notNull(),
  recordId: uuid('record_id'),
  outcome: text('outcome', { enum: OUTCOMES }).notNull(),
  version: integer('version'),
  faults: jsonb('faults').$type<Fault[] | null>(),
  kept: jsonb('kept').$type<unknown>(),
});

/** What became of a row, as stored. */
export type OutcomeRow = typeof outcomeTable.$inferSelect;
