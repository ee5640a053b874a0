import type { Field, Module } from '#platform/catalog/define-module.ts';
import { ownField } from '#platform/catalog/find-field.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import { parseId, toId } from '#platform/id.ts';
import { viewOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MergedValueInput, MergeRecordsInput } from '../generated/resolvers.ts';
import { type Holder, mergedValues } from './merged-values.ts';
import { type Joined, recordsToJoin } from './records-to-join.ts';
import { repoint } from './repoint.ts';

const MOST_PARTS = 4;

/**
 * Makes one record of several, in one transaction: what pointed at the parts, their discussion, followers and shares are the master's,
 * the parts are deleted as merged, and the master has the values chosen. Refuses as `recordsToJoin`, and with TOO_FEW, TOO_MANY,
 * FORBIDDEN (edit of all, deletion of the parts), STALE_VERSION, RECORD_LOCKED, NOT_AMONG_MERGED, CURRENCIES_DIFFER and what the
 * module's rules say. Answers the merge.
 */
export async function mergeRecords(tx: Tx, context: Context, { id, version, parts, values }: MergeRecordsInput) {
  if (!parts.length) refuse('TOO_FEW', ['input', 'parts'], { min: 1 });
  if (parts.length > MOST_PARTS) refuse('TOO_MANY', ['input', 'parts'], { max: MOST_PARTS });
  const ids = [id, ...parts.map((part) => part.id)];
  const at = (index: number, field = 'id') =>
    index === 0 ? ['input', field] : ['input', 'parts', String(index - 1), field];
  await tx.execute(sql`select set_config('solmu.cause', 'merge', true)`);
  const { catalog, module, records } = await recordsToJoin(tx, context, ids, at);
  checkRights(records, at);
  const holders = await held(tx, module, records);
  const versions = [version, ...parts.map((part) => part.version)];
  const stale = holders.findIndex((holder, index) => holder.version !== versions[index]);
  if (stale >= 0) refuse('STALE_VERSION', at(stale, 'version'));
  const { sources, faults } = mergedValues(module, holders, chosenIn(module, holders, values ?? []));
  if (faults.length) throw new Refusal(faults);

  const [master, ...losers] = holders.map(({ uuid }) => uuid) as [string, ...string[]];
  const changes = await changesFrom(tx, module, master, losers, sources);
  const merge = crypto.randomUUID();
  const moved = await repoint(tx, catalog, module, { from: losers, to: master });
  const shares = [];
  for (const loser of losers) {
    await tx.execute(sql`select activities_public.carry_over(${loser}, ${master}, ${merge})`);
    const [given] = await tx.execute<{ shares: object[] }>(sql`
      select identity_public.share_alike(${loser}, ${master}) as shares`);
    shares.push(given!.shares);
  }
  await tx.execute(sql`select catalog.join_records(${master}, ${sql.param(losers)}::uuid[])`);
  for (const [index, loser] of losers.entries()) {
    await tx.execute(sql`select ${publicName(module, 'delete')}(${loser}, ${parts[index]!.version}, true)`);
  }
  await tx.execute(sql`select ${publicName(module, 'update')}(${master}, ${version}, ${changes}::jsonb)`);
  await tx.execute(sql`
    with told as (select history.tell_merged(${master}, ${version + 1}) as line)
    insert into insights.merge (id, module, master_id, part_ids, change_id, taken, shares, actor)
    select ${merge}, ${module.name}, ${master}, ${sql.param(losers)}::uuid[], line, ${JSON.stringify(takenIn(sources))}::jsonb,
      ${JSON.stringify(shares)}::jsonb, ${context.actor!.userId} from told`);
  await tx.execute(sql`
    insert into insights.merged_reference (merge_id, module, column_name, record_id, part_id)
    select ${merge}, m.* from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) m (module text, "column" text, id uuid, origin uuid)`);
  return { id: toId('mrg', merge) };
}

function checkRights(records: readonly Joined[], at: (index: number) => string[]): void {
  const forbidden = records.findIndex(({ mayEdit, mayDelete }, index) => !mayEdit || (index > 0 && !mayDelete));
  if (forbidden >= 0) refuse('FORBIDDEN', at(forbidden));
  const locked = records.findIndex((record) => record.locked);
  if (locked >= 0) refuse('RECORD_LOCKED', at(locked));
}

type Held = Holder & { version: number };

/** What has a value in each of the records, in their order. */
async function held(tx: Tx, module: Module, records: readonly Joined[]): Promise<Held[]> {
  const rows = await tx.execute<{ id: string; version: number; filled: string[]; currency: string | null }>(sql`
    select t.id, t.version, array(select key from jsonb_each(to_jsonb(t) || t.custom) where value <> 'null') as filled,
      to_jsonb(t) ->> 'currency' as currency
    from ${viewOf(module)} t where t.id = any (${sql.param(records.map(({ uuid }) => uuid))}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return records.map(({ uuid }) => {
    const { version, filled, currency } = byId.get(uuid)!;
    return { uuid, version, filled: new Set(filled), currency };
  });
}

/** The choices, by field. Refuses with UNKNOWN_FIELD, NOT_WRITABLE and NOT_AMONG_MERGED. */
function chosenIn(module: Module, holders: readonly Holder[], values: readonly MergedValueInput[]) {
  const chosen = new Map<string, string>();
  for (const { field: name, from } of values) {
    const path = ['input', 'values', name];
    if (!ownField(module, name, path).writable) refuse('NOT_WRITABLE', path);
    const uuid = parseId(from)?.uuid;
    if (!holders.some((holder) => holder.uuid === uuid)) refuse('NOT_AMONG_MERGED', path);
    chosen.set(name, uuid!);
  }
  return chosen;
}

/** What the master is to be given, as JSON text: values go from record to record within PostgreSQL, as they are. */
async function changesFrom(
  tx: Tx,
  module: Module,
  master: string,
  losers: string[],
  sources: ReadonlyMap<Field, string>,
): Promise<string> {
  const lines = [...sources].map(([{ column, custom }, from]) => ({ column, custom, from }));
  const tags = module.fields.filter((field) => field.type === 'TAGS' && field.writable && !sources.has(field));
  const own = module.fields.filter(
    (field) => field.relatedModule === module.name && field.writable && !field.custom && !sources.has(field),
  );
  const [row] = await tx.execute<{ changes: string }>(sql`
    with given as (
      select l.column, l.custom, (to_jsonb(t) || t.custom) -> l.column as value
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) l ("column" text, custom boolean, "from" uuid)
      join ${viewOf(module)} t on t.id = l.from
      union all
      select c, false, to_jsonb(t) -> c from ${viewOf(module)} t, unnest(${sql.param(own.map(({ column }) => column))}::text[]) c where t.id = ${master}
        and to_jsonb(t) ->> c = any (${sql.param(losers)}::text[])
      union all
      -- Its tags, and those of its parts.
      select c, false, jsonb_build_object('add', jsonb_agg(distinct tag)) from ${viewOf(module)} t, unnest(t.tags) tag,
        unnest(${sql.param(tags.map(({ column }) => column))}::text[]) c where t.id = any (${sql.param(losers)}::uuid[]) group by c
    ), settled as (
      -- A record does not point at itself, nor at what has become part of it.
      select given.column, given.custom, case when value #>> '{}' = any (${sql.param([master, ...losers])}::text[]) then 'null' else value end as value from given
    )
    select (coalesce(jsonb_object_agg(s.column, coalesce(value, 'null')) filter (where not s.custom), '{}')
      || case when bool_or(s.custom) then jsonb_build_object('custom', jsonb_object_agg(s.column, coalesce(value, 'null')) filter (where s.custom)) else '{}' end)::text as changes
    from settled s`);
  return row!.changes;
}

function takenIn(sources: ReadonlyMap<Field, string>) {
  return Object.fromEntries([...sources].map(([{ name }, from]) => [name, from]));
}
