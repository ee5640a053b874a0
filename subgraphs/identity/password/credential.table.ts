import { bigint, boolean, text, uuid } from 'drizzle-orm/pg-core';
import { identitySchema } from '../schema.ts';

/** How a person proves to be the one; only that person and the system see the row. */
export const credentialTable = identitySchema.table('credential', {
  userId: uuid('user_id').primaryKey(),
  passwordHash: text('password_hash'),
  totpSecret: text('totp_secret'),
  totpPending: text('totp_pending'),
  totpStep: bigint('totp_step', { mode: 'number' }).notNull().default(0),
  demo: boolean('demo').notNull().default(false),
});

export type CredentialRow = typeof credentialTable.$inferSelect;
