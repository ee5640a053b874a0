import { GraphQLError } from 'graphql';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { refuse } from '../errors/user-error.ts';

/** For mutations: refuses with FORBIDDEN whoever may not change the settings of the company. */
export async function requireManager(tx: Tx): Promise<void> {
  if (!(await manages(tx))) refuse('FORBIDDEN', ['input']);
}

/** For queries: throws FORBIDDEN for whoever may not. */
export async function mustManage(tx: Tx): Promise<void> {
  if (!(await manages(tx))) throw new GraphQLError('Only administrators may', { extensions: { code: 'FORBIDDEN' } });
}

async function manages(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ manages: boolean }>(sql`select access.manages() as manages`);
  return row!.manages;
}
