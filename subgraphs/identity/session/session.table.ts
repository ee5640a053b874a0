import { customType, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import { identitySchema } from '../schema.ts';

/** Bytes, such as the hash of a token. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const sessionTable = identitySchema.table('session', {
  id: uuid('id').primaryKey().defaultRandom(),
  userId: uuid('user_id').notNull(),
  tokenHash: bytes('token_hash').notNull(),
  userAgent: text('user_agent'),
  createdAt: moment('created_at').notNull().defaultNow(),
  lastUsedAt: moment('last_used_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
});

export type SessionRow = Pick<
  typeof sessionTable.$inferSelect,
  'id' | 'userId' | 'userAgent' | 'createdAt' | 'lastUsedAt'
>;
