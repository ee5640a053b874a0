import type { Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';

/** Refuses with MASS_EDIT_NOT_ALLOWED whose role, or token, may not change many records of the module at once. */
export async function requireMassEdit(tx: Tx, { name }: Module): Promise<void> {
  const [row] = await tx.execute<{ allowed: boolean }>(sql`select access.may_mass_edit(${name}) as allowed`);
  if (!row!.allowed) refuse('MASS_EDIT_NOT_ALLOWED', ['input', 'module']);
}
