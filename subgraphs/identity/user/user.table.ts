import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import { identitySchema } from '../schema.ts';

export const userTable = identitySchema.table('user', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  title: text('title'),
  roleId: uuid('role_id'),
  active: boolean('active').notNull().default(true),
  admin: boolean('admin').notNull().default(false),
  language: text('language', { enum: ['fi', 'en'] })
    .notNull()
    .default('fi'),
  theme: text('theme', { enum: ['auto', 'light', 'dark'] })
    .notNull()
    .default('auto'),
  lastSignInAt: moment('last_sign_in_at'),
  version: integer('version').notNull().default(1),
});

export type UserRow = typeof userTable.$inferSelect;
