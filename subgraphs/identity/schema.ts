import { pgSchema } from 'drizzle-orm/pg-core';

/** The private schema of this subgraph. */
export const identitySchema = pgSchema('identity');
