import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { identitySchema } from '../schema.ts';

export const groupTable = identitySchema.table('group', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  version: integer('version').notNull().default(1),
});

/** One member of a group: exactly one of user, group and role is set. */
export const groupMemberTable = identitySchema.table('group_member', {
  groupId: uuid('group_id').notNull(),
  userId: uuid('user_id'),
  memberGroupId: uuid('member_group_id'),
  roleId: uuid('role_id'),
});

export type GroupRow = typeof groupTable.$inferSelect;
export type GroupMemberRow = typeof groupMemberTable.$inferSelect;
