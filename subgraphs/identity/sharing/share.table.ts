import { text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import { identitySchema } from '../schema.ts';

const LEVEL = ['READ', 'EDIT'] as const;

/** One record shared with a user or a group. */
export const shareTable = identitySchema.table('share', {
  id: uuid('id').primaryKey().defaultRandom(),
  module: text('module').notNull(),
  recordId: uuid('record_id').notNull(),
  principalId: uuid('principal_id').notNull(),
  level: text('level', { enum: LEVEL }).notNull(),
  until: moment('until'),
  createdBy: uuid('created_by'),
});

/** Records of one group and its members, open to another group in a module. */
export const sharingRuleTable = identitySchema.table('sharing_rule', {
  id: uuid('id').primaryKey().defaultRandom(),
  module: text('module').notNull(),
  fromGroupId: uuid('from_group_id').notNull(),
  toGroupId: uuid('to_group_id').notNull(),
  level: text('level', { enum: LEVEL }).notNull(),
});

export type ShareRow = typeof shareTable.$inferSelect;
export type SharingRuleRow = typeof sharingRuleTable.$inferSelect;
