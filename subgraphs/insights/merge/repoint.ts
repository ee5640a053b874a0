import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** A record that pointed at one record and points at another now. */
export interface Repointed {
  module: string;
  column: string;
  id: string;
  origin: string;
}

/**
 * Whatever points at some records by a relation of any module, points at another from now on; one statement for each relation. Also what
 * the actor does not see, and by relations that the actor may not read: a reference follows its record.
 */
export async function repoint(
  tx: Tx,
  catalog: Catalog,
  target: Module,
  { from, to }: { from: string[]; to: string },
): Promise<Repointed[]> {
  const relations = await tx.execute<{ module: string; column_name: string }>(sql`
    select module, column_name from catalog.field where type = 'RELATION' and related_module = ${target.name}
    order by module, column_name`);
  const moved: Repointed[] = [];
  for (const { module, column_name: column } of relations) {
    const rows = await repointOne(tx, catalog.byName.get(module)!, column, { from, to, among: null });
    for (const row of rows) moved.push({ module, column, ...row });
  }
  return moved;
}

type Move = { from: string[]; to: string; among: string[] | null };

/** The same by one relation; `among` narrows it to some records. */
export async function repointOne(tx: Tx, module: Module, column: string, { from, to, among }: Move) {
  return tx.execute<{ id: string; origin: string }>(sql`
    select id, origin from ${publicName(module, 'repoint')}(${column}, ${sql.param(from)}::uuid[], ${to}, ${among && sql.param(among)}::uuid[])`);
}
