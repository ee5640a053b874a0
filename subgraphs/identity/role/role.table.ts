import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { identitySchema } from '../schema.ts';

const REACH = ['NONE', 'OWN', 'GROUP', 'ALL'] as const;

export const roleTable = identitySchema.table('role', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  parentId: uuid('parent_id'),
  version: integer('version').notNull().default(1),
});

/** What a role may in a module; a module without a line is open in full. */
export const permissionTable = identitySchema.table('permission', {
  roleId: uuid('role_id').notNull(),
  module: text('module').notNull(),
  create: boolean('may_create').notNull().default(true),
  read: text('read', { enum: REACH }).notNull().default('ALL'),
  edit: text('edit', { enum: REACH }).notNull().default('ALL'),
  delete: text('delete', { enum: REACH }).notNull().default('ALL'),
  massEdit: boolean('mass_edit').notNull().default(true),
  export: boolean('export').notNull().default(true),
  import: boolean('import').notNull().default(true),
});

/** Fields that a role may only read, or not even read; a field without a line is open as its record is. */
export const fieldPermissionTable = identitySchema.table('field_permission', {
  roleId: uuid('role_id').notNull(),
  module: text('module').notNull(),
  field: text('field').notNull(),
  level: text('level', { enum: ['NONE', 'READ'] }).notNull(),
});

export type RoleRow = typeof roleTable.$inferSelect;
export type PermissionRow = typeof permissionTable.$inferSelect;
export type FieldPermissionRow = typeof fieldPermissionTable.$inferSelect;
