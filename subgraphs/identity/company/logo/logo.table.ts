import { boolean, customType, integer, text } from 'drizzle-orm/pg-core';
import { identitySchema } from '../../schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The company's logo: one or none. */
export const logoTable = identitySchema.table('logo', {
  one: boolean('one').primaryKey().default(true),
  type: text('type').$type<'image/png' | 'image/jpeg'>().notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  bytes: bytea('bytes').notNull(),
  /** By the database, from the bytes. */
  hash: text('hash').generatedAlwaysAs(''),
});
