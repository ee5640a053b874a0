import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Module } from '../catalog/define-module.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import { refuse } from '../errors/user-error.ts';
import { isoOf } from '../graph/scalars.ts';
import { toUuid } from '../id.ts';
import type { Condition, Now } from '../query/condition.ts';
import { momentOf } from '../query/now.ts';
import { RecordQuery } from '../query/record-query.ts';
import type { RunKind, RunWork } from './run-kind.ts';

/** Which records of a module: these, or all that match now but for a few. */
export interface RecordSelection {
  ids?: readonly string[] | null;
  where?: Condition | null;
  search?: string | null;
  except?: readonly string[] | null;
}

const MOST_IDS = 5_000;

/** Refuses a selection that is none: INVALID_SELECTION, TOO_MANY, NOT_FOUND (an id of no record of the module), and what conditions refuse. */
export function checkSelection(catalog: Catalog, module: Module, selection: RecordSelection, now: Now): void {
  const { ids, where, search, except } = selection;
  if (ids && (where || search || except)) refuse('INVALID_SELECTION', ['input', 'ids']);
  for (const name of ['ids', 'except'] as const) {
    const given = selection[name] ?? [];
    if (given.length > MOST_IDS) refuse('TOO_MANY', ['input', name], { max: MOST_IDS });
    const stray = given.findIndex((id) => !toUuid(module.prefix, id));
    if (stray >= 0) refuse('NOT_FOUND', ['input', name, String(stray)]);
  }
  if (ids?.length === 0) refuse('REQUIRED', ['input', 'ids']);
  new RecordQuery(catalog, { module, where, search }, now);
}

/**
 * Keeps the records that a run is about, as its maker sees them; answers how many. What is relative to now is so to when it was asked
 * for. Each step gets records from all over the table, not neighbours: what a step replaces is room, by the next, for the neighbours'
 * new versions on the same page, which then need no new entries in the table's indexes.
 */
export async function planRecords(
  work: RunWork,
  { step }: Pick<RunKind, 'step'>,
  chosen = chosenBy(work, work.run.module),
): Promise<number> {
  const { tx, run } = work;
  const [kept] = await tx.execute<{ total: number }>(sql`
    with chosen as (
      select id, row_number() over (order by id) as n, ceil(count(*) over () / ${step}::numeric)::int as steps from (${chosen}) of_module),
    spread as (select id, row_number() over (order by n % steps, n) - 1 as place from chosen),
    kept as (
      insert into runs.selection (run_id, place, record_ids)
      select ${run.id}, place / ${step}::int * ${step}::int, array_agg(id order by place) from spread group by 2 returning record_ids)
    select coalesce(sum(cardinality(record_ids)), 0)::int as total from kept`);
  return kept!.total;
}

/** The ids of the records of a module that a run's input chooses. */
export function chosenBy({ run, catalog }: RunWork, moduleName: string): SQL {
  const module = catalog.byName.get(moduleName) ?? refuse('NOT_FOUND', ['input', 'module']);
  return chosenRecords(
    catalog,
    module,
    run.input as RecordSelection,
    momentOf(catalog, new Date(isoOf(run.createdAt))),
  );
}

/** The ids of the records that a selection, already checked, finds. */
export function chosenRecords(
  catalog: Catalog,
  module: Module,
  { ids, where, search, except }: RecordSelection,
  now: Now,
): SQL {
  const uuids = (some: readonly string[]) => sql.param([...new Set(some.map((id) => toUuid(module.prefix, id)!))]);
  if (ids) return sql`select unnest(${uuids(ids)}::uuid[]) as id`;
  const query = new RecordQuery(catalog, { module, where, search }, now);
  return sql`select t.id from ${query.rows} where ${query.where} and t.id <> all (${uuids(except ?? [])}::uuid[])`;
}

/** UUIDs of the records of the step that begins at a place. */
export async function recordsAt({ tx, run }: RunWork, place: number): Promise<string[]> {
  const [line] = await tx.execute<{ ids: string[] }>(
    sql`select record_ids as ids from runs.selection where run_id = ${run.id} and place = ${place}`,
  );
  return line!.ids;
}
