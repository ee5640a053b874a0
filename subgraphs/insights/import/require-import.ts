import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import './import.texts.ts';

/** Refuses with IMPORT_NOT_ALLOWED whom the role or the token does not let bring files into a module. */
export async function requireImport(tx: Tx, module: string, at: string[]): Promise<void> {
  const [may] = await tx.execute<{ may: boolean }>(
    sql`select access.may_import(${module}) and access.reach(${module}, 'read') <> 'NONE' as may`,
  );
  if (!may!.may) refuse('IMPORT_NOT_ALLOWED', at);
}
