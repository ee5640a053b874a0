import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import './export.texts.ts';

/** Refuses with EXPORT_NOT_ALLOWED whom the role or the token does not let take lists of a module away. */
export async function requireExport(tx: Tx, module: string): Promise<void> {
  const [may] = await tx.execute<{ may: boolean }>(sql`select access.may_export(${module}) as may`);
  if (!may!.may) refuse('EXPORT_NOT_ALLOWED', ['input', 'module']);
}
