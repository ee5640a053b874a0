import type { Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** Whether the actor may give words to records of a module, and so make new ones: whoever may edit any of them. */
export async function mayTag(tx: Tx, { name }: Module): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(sql`select access.reach(${name}, 'edit') <> 'NONE' as may`);
  return row!.may;
}
