import type { Module } from '#platform/catalog/define-module.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { viewOf } from '#platform/query/source.ts';

/** How many records are changed by one statement. */
const AT_ONCE = 5_000;

/** Changes all records `t` of a module for which `holds` is true until they are changed, those in the recycle bin too; answers how many. */
export async function changeHolders(tx: Tx, module: Module, holds: SQL, change: object): Promise<number> {
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  let changed = 0;
  for (;;) {
    const [step] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from ${publicName(module, 'update', '_rows')}((
        select coalesce(jsonb_agg(${JSON.stringify(change)}::jsonb || jsonb_build_object('id', held.id)), '[]') from (
          select t.id from ${viewOf(module)} t where ${holds} limit ${AT_ONCE}) held))`);
    changed += step!.count;
    if (step!.count < AT_ONCE) break;
  }
  await tx.execute(sql`select set_config('solmu.deleted', 'off', true)`);
  return changed;
}
