import { sql } from '#platform/database/drizzle.ts';
import { type Changed, setManyDeleted } from '../catalog/change-records.ts';
import type { Module } from '../catalog/define-module.ts';
import { type WritePlace, writeApart } from '../catalog/write-apart.ts';
import { publicName } from '../catalog/write-record.ts';
import { inInput } from '../errors/database-faults.ts';
import { fault } from '../errors/user-error.ts';
import { viewOf } from '../query/source.ts';
import type { OutcomeRow } from './run.table.ts';
import type { RowOutcome, RunWork } from './run-kind.ts';

/**
 * Takes back what a run did to records, by the history: what was made goes to the recycle bin, what was deleted comes back, and
 * values are again what they were. Only where the record still has what the run gave it: else it is refused with CHANGED_SINCE. Where
 * it is already as it was, nothing is done.
 */
export async function undoRecords(work: RunWork, done: OutcomeRow[]): Promise<RowOutcome[]> {
  // A record that several rows were about is taken back as often, the last change first.
  const last = [...Map.groupBy(done, ({ recordId }) => recordId).values()].map((rows) => rows[0]!);
  const earlier = done.filter((row) => !last.includes(row));
  return [...(await undoOnce(work, last)), ...(earlier.length ? await undoRecords(work, earlier) : [])];
}

async function undoOnce(work: RunWork, done: OutcomeRow[]): Promise<RowOutcome[]> {
  const module = work.catalog.byName.get(work.run.module)!;
  const place = { tx: work.tx, database: work.database, module };
  const lines = await linesOf(work, module, done);
  const those = (fate: Fate) => lines.filter((line) => line.fate === fate);
  const idsOf = (fate: Fate) => those(fate).map(({ id }) => id);
  const outcomes = new Map<string, Changed>([
    ...those('GONE').map(({ id }) => [id, refused('NOT_FOUND')] as const),
    ...those('SINCE').map(({ id }) => [id, refused('CHANGED_SINCE')] as const),
    ...those('BEFORE').map(({ id }) => [id, { outcome: 'UNCHANGED' }] as const),
    ...(await setManyDeleted(place, idsOf('BIN'), true)),
    ...(await setManyDeleted(place, idsOf('BACK'), false)),
    ...(await giveBack(work, place, those('VALUES'))),
  ]);
  return done.map(({ place, recordId }) => ({ place, record: recordId, ...outcomes.get(recordId!)! }));
}

function refused(code: string): Changed {
  return { outcome: 'REFUSED', faults: [fault(code, inInput('id'))] };
}

/** What is to be done to a record: into the bin, back from it, values given back; or why nothing. */
type Fate = 'BIN' | 'BACK' | 'VALUES' | 'GONE' | 'SINCE' | 'BEFORE';

/** `row` is what was before, as JSON text: numbers stay as PostgreSQL wrote them. */
type Line = { place: number; id: string; fate: Fate; row: string | null };

/** Changes of custom fields stand by their own names. */
const CUSTOM = sql`starts_with(key, 'x_')`;

/** Values that the actor may not read are given back as well, but are not asked whether they have changed: a refusal would tell. */
async function linesOf(work: RunWork, module: Module, done: OutcomeRow[]): Promise<Line[]> {
  const { tx } = work;
  const readable = sql.param(module.fields.map(({ column }) => column));
  const ids = sql.param(done.map(({ recordId }) => recordId));
  const versions = sql.param(done.map(({ version }) => version));
  const places = sql.param(done.map(({ place }) => place));
  await hold(
    work,
    done.map(({ place }) => place),
  );
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  const lines = await tx.execute<Line>(sql`
    select d.place, d.id, case
        when t.id is null or h.kind is null then 'GONE'
        when h.kind in ('CREATED', 'RESTORED') then case when t.deleted_at is not null then 'BEFORE' when t.version = d.version then 'BIN' else 'SINCE' end
        when h.kind = 'DELETED' then case when t.deleted_at is null then 'BEFORE' else 'BACK' end
        when t.deleted_at is not null then 'GONE'
        when t.version = d.version or now.given then 'VALUES'
        when now.before then 'BEFORE' else 'SINCE' end as fate,
      now.row::text as row
    from unnest(${places}::int[], ${ids}::uuid[], ${versions}::int[]) d (place, id, version)
    left join ${viewOf(module)} t on t.id = d.id
    left join lateral (
      select c.kind, c.changes from history.change c where c.record_id = d.id and c.version = d.version order by c.id desc limit 1) h on true
    left join lateral (
      select bool_and(coalesce(image -> key, 'null') = value -> 1) filter (where key = any (${readable}::text[])) as given,
        bool_and(coalesce(image -> key, 'null') = value -> 0) filter (where key = any (${readable}::text[])) as before,
        coalesce(jsonb_object_agg(key, value -> 0) filter (where not ${CUSTOM}), '{}') || jsonb_build_object('id', d.id)
          || case when bool_or(${CUSTOM}) then jsonb_build_object('custom', jsonb_object_agg(key, value -> 0) filter (where ${CUSTOM})) else '{}' end as row
      from (select to_jsonb(t) || t.custom) whole (image) cross join jsonb_each(h.changes)) now on true`);
  await tx.execute(sql`select set_config('solmu.deleted', 'off', true)`);
  return [...lines];
}

/** What was given away may be taken back: see `runs.hold`. */
async function hold({ tx, run }: RunWork, places: number[]): Promise<void> {
  await tx.execute(sql`select runs.hold(${run.undoOf}, ${sql.param(places)}::int[])`);
}

async function giveBack(work: RunWork, place: WritePlace, lines: Line[]): Promise<Map<string, Changed>> {
  const outcomes = new Map<string, Changed>();
  await writeApart(
    place,
    lines,
    async (tx, some) => {
      await hold(
        { ...work, tx },
        some.map(({ place }) => place),
      );
      const rows = `[${some.map(({ row }) => row).join()}]`;
      const written = await tx.execute<{ id: string; version: number }>(
        sql`select id, version from ${publicName(place.module, 'update', '_rows')}(${rows}::jsonb)`,
      );
      for (const { id } of some) outcomes.set(id, refused('FORBIDDEN'));
      for (const { id, version } of written) outcomes.set(id, { outcome: 'CHANGED', version });
    },
    (id, faults) => outcomes.set(id, { outcome: 'REFUSED', faults }),
  );
  return outcomes;
}
