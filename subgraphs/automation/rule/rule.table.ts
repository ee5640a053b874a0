import { boolean, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Condition } from '#platform/query/condition.ts';
import type { RuleMoment, RuleTimeUnit, RuleValueKind } from '../generated/resolvers.ts';

/** When a rule looks at a record, as stored. */
export interface Trigger {
  on: RuleMoment;
  fields: string[];
  begins: boolean;
  date: RuleDate | null;
}

/** A time before or after a date of the record; `hour` where the field has days. */
export interface RuleDate {
  field: string;
  offset: number;
  unit: RuleTimeUnit;
  hour: number | null;
}

/** A field to set, and to what. */
export interface RuleValue {
  field: string;
  kind: RuleValueKind;
  value: string | null;
  days: number | null;
}

/** People and groups by their ids, and whether the owner is one of them. */
export interface Receivers {
  to: string[];
  owner: boolean;
}

/** One thing to do, as stored: one of these is there. */
export interface Action {
  setFields?: RuleValue[];
  notify?: Receivers & { text: string };
  sendEmail?: Receivers & { field: string | null; subject: string; text: string };
  createTask?: {
    subject: string;
    description: string | null;
    dueInDays: number | null;
    priority: string;
    ownerId: string | null;
  };
  addToCampaign?: { campaignId: string };
  removeFromCampaign?: { campaignId: string };
  callWebhook?: { endpointId: string };
}

export const ruleTable = pgSchema('automation').table('rule', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
  module: text('module').notNull(),
  trigger: jsonb('trigger').$type<Trigger>().notNull(),
  conditions: jsonb('conditions').$type<Condition | null>(),
  actions: jsonb('actions').$type<Action[]>().notNull(),
  enabled: boolean('enabled').notNull(),
  position: integer('position').notNull(),
  authorId: uuid('author_id').notNull(),
  modifiedAt: timestamp('modified_at', { mode: 'string', withTimezone: true }).notNull(),
  version: integer('version').notNull(),
  lookedUntil: timestamp('looked_until', { mode: 'string', withTimezone: true }).notNull(),
  deletedAt: timestamp('deleted_at', { mode: 'string', withTimezone: true }),
});

/** A rule, as stored. */
export type AutomationRuleRow = typeof ruleTable.$inferSelect;
