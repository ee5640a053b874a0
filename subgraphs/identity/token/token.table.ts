import { text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import { identitySchema } from '../schema.ts';
import { bytes } from '../session/session.table.ts';

export const apiTokenTable = identitySchema.table('api_token', {
  id: uuid('id').primaryKey().defaultRandom(),
  userId: uuid('user_id').notNull(),
  name: text('name').notNull(),
  prefix: text('prefix').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  scopes: text('scopes').array().notNull(),
  expiresAt: moment('expires_at'),
  lastUsedAt: moment('last_used_at'),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export type ApiTokenRow = Omit<typeof apiTokenTable.$inferSelect, 'tokenHash'>;
