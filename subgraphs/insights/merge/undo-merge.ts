import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import { viewOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { DAYS_IN_BIN } from '../bin/empty-bin.ts';
import { repointOne } from './repoint.ts';

/** For how long a merge can be undone: as long as what is deleted is kept. */
export const UNDO_DAYS = DAYS_IN_BIN;

const MOST_NAMED = 50;

type Done = {
  id: string;
  module: string;
  master_id: string;
  part_ids: string[];
  change_id: string;
  shares: object[];
  undone: boolean;
  late: boolean;
};

/**
 * Takes a merge back: the parts are there again, with what pointed at them, their discussion, followers and shares, and the master's values
 * are what they were; but for what somebody has changed since. Refuses with NOT_FOUND, MERGED (the master has become part of
 * another), FORBIDDEN, ALREADY_UNDONE, MERGE_TOO_OLD and what the module's rules say.
 */
export async function undoMerge(tx: Tx, context: Context, id: string) {
  const done = await doneMerge(tx, id);
  const catalog = await catalogIn(context, tx);
  const module = catalog.byName.get(done.module) ?? refuse('NOT_FOUND', ['input', 'id']);
  await tx.execute(sql`select set_config('solmu.cause', 'undo', true)`);
  const keptFields = await giveBack(tx, module, done);
  await tx.execute(sql`select catalog.part_records(${done.master_id}, ${sql.param(done.part_ids)}::uuid[])`);
  for (const part of done.part_ids) {
    await tx.execute(sql`select ${publicName(module, 'delete')}(${part}, null::int, false)`);
  }
  const kept = await pointBack(tx, catalog, done);
  await tx.execute(sql`select activities_public.carry_back(${done.id})`);
  // The last first: what one was given over another is taken back before that.
  for (const given of done.shares.toReversed()) {
    await tx.execute(sql`select identity_public.share_back(${done.master_id}, ${JSON.stringify(given)}::jsonb)`);
  }
  await tx.execute(sql`
    update insights.merge set undone_at = now(), undone_by = ${context.actor!.userId} where id = ${done.id}`);
  const idOf = (uuid: string) => ({ id: toId(module.prefix, uuid) });
  return { record: idOf(done.master_id), parts: done.part_ids.map(idOf), keptFields, kept };
}

async function doneMerge(tx: Tx, id: string): Promise<Done> {
  const path = ['input', 'id'];
  const uuid = toUuid('mrg', id) ?? refuse('NOT_FOUND', path);
  const [done] = await tx.execute<Done & { may: boolean }>(sql`
    select id, module, master_id, part_ids, change_id, shares, undone_at is not null as undone,
      at < now() - make_interval(days => ${UNDO_DAYS}::int) as late, access.may('edit', master_id) as may
    from insights.merge where id = ${uuid}`);
  if (!done) return refuse('NOT_FOUND', path);
  if (!done.may) refuse('FORBIDDEN', path);
  // Two who undo at once: the other waits, and finds it undone.
  const [open] = await tx.execute(
    sql`select 1 from insights.merge where id = ${uuid} and undone_at is null for update`,
  );
  if (done.undone || !open) refuse('ALREADY_UNDONE', path);
  if (done.late) refuse('MERGE_TOO_OLD', path, { days: UNDO_DAYS });
  return done;
}

/** Gives the master's fields what they had, where they still have what they were given; answers the names of the others. */
async function giveBack(tx: Tx, module: Module, { master_id: master, change_id: change }: Done): Promise<string[]> {
  const [row] = await tx.execute<{ version: number; changes: string; kept: string[] | null }>(sql`
    with line as (
      select h.key, h.value, coalesce((to_jsonb(t) || t.custom) -> h.key, 'null') is not distinct from h.value -> 1 as same
      from ${viewOf(module)} t, history.change c, jsonb_each(c.changes) h where t.id = ${master} and c.id = ${change}
    )
    select (select t.version from ${viewOf(module)} t where t.id = ${master}) as version,
      (coalesce(jsonb_object_agg(key, value -> 0) filter (where same and not starts_with(key, 'x_')), '{}')
        || case when bool_or(same and starts_with(key, 'x_'))
          then jsonb_build_object('custom', jsonb_object_agg(key, value -> 0) filter (where same and starts_with(key, 'x_'))) else '{}' end)::text as changes,
      array_agg(key) filter (where not same) as kept
    from line`);
  const { version, changes, kept } = row!;
  if (changes !== '{}') {
    await tx.execute(sql`select ${publicName(module, 'update')}(${master}, ${version}, ${changes}::jsonb)`);
  }
  const since = new Set(kept);
  return module.fields.filter(({ column, writable }) => writable && since.has(column)).map(({ name }) => name);
}

/** What points at the master since the merge and still does, points at the parts again; answers what does not, as far as it may be seen. */
async function pointBack(tx: Tx, catalog: Catalog, { id, master_id: master }: Done) {
  const groups = await tx.execute<{ module: string; column_name: string; part_id: string; records: string[] }>(sql`
    select module, column_name, part_id, array_agg(record_id) as records from insights.merged_reference
    where merge_id = ${id} group by module, column_name, part_id order by module, column_name, part_id`);
  const left: string[] = [];
  for (const { module: name, column_name: column, part_id: part, records } of groups) {
    const module = catalog.byName.get(name);
    if (!module) continue;
    const back = await repointOne(tx, module, column, { from: [master], to: part, among: records });
    const moved = new Set(back.map((row) => row.id));
    left.push(...records.filter((record) => !moved.has(record)));
  }
  if (!left.length) return [];
  const seen = await tx.execute<{ id: string; module: string }>(sql`
    select id, module from catalog.record where id = any (${sql.param([...new Set(left)])}::uuid[]) order by id limit ${MOST_NAMED}`);
  return seen.map((row) => ({ id: toId(catalog.byName.get(row.module)!.prefix, row.id) }));
}
