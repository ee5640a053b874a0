import { desc, sql } from '#platform/database/drizzle.ts';
import { type Actor, SYSTEM } from '../actor.ts';
import { catalogIn } from '../catalog/catalog-of.ts';
import type { Database } from '../database/connect.ts';
import { type Tx, writing } from '../database/session.ts';
import { Refusal } from '../errors/user-error.ts';
import type { Platform } from '../platform.ts';
import { endRun } from './end-run.ts';
import { type OutcomeRow, outcomeTable, type RunRow, runTable } from './run.table.ts';
import type { RowOutcome, RunKind, RunWork } from './run-kind.ts';
import { tellOfRun } from './start-run.ts';

export interface StepOptions {
  platform: Platform;
  database: Database;
  kinds: ReadonlyMap<string, RunKind>;
}

/** How often a step may fail in a row before its run is given up; the waits between double from one second. */
const MOST_FAILURES = 5;

/** Takes the run that has waited longest a step further; answers whether there was one. */
export async function takeStep({ platform, database, kinds }: StepOptions): Promise<boolean> {
  const waiting = await longestWaiting(database, [...kinds.keys()]);
  if (!waiting) return false;
  const { id, kind: name, actor_id: userId, scopes, undo_of: undoOf } = waiting;
  const kind = kinds.get(name)!;
  const actor: Actor = { userId, scopes, cause: undoOf ? 'undo' : kind.cause };
  try {
    await writing(database, actor, async (tx) => {
      const taken = tx
        .select()
        .from(runTable)
        .where(sql`${runTable.id} = ${id} and ${runTable.endedAt} is null`)
        .for('update', { skipLocked: true });
      const [[run]] = await Promise.all([taken, withoutWaiting(tx)]);
      if (!run) return;
      const catalog = await catalogIn({ platform }, tx);
      await goOn({ tx, run, catalog, platform, database }, kind);
    });
  } catch (error) {
    platform.log.error({ err: error, run: id, kind: name }, 'a step of a run failed');
    await noteFailure(database, id, error instanceof Refusal);
  }
  return true;
}

type Waiting = { id: string; kind: string; actor_id: string; scopes: string[]; undo_of: string | null };

/**
 * Not waiting for the disk: should the server itself break down, the last steps are lost with their marks, and done again. Whoever
 * acts upon them and is on the disk comes after them in the log, so nothing is told that is not there.
 */
async function withoutWaiting(tx: Tx): Promise<void> {
  await tx.execute(sql`set local synchronous_commit = off`);
}

/** In turns: each step puts its run behind the others. Runs that another process has in hand are passed over. */
function longestWaiting(database: Database, kinds: string[]): Promise<Waiting | undefined> {
  return writing(database, SYSTEM, async (tx) => {
    const waiting = tx.execute<Waiting>(sql`
      select id, kind, actor_id, scopes, undo_of from runs.run
      where state in ('QUEUED', 'RUNNING') and kind = any (${sql.param(kinds)}::text[]) and (retry_at is null or retry_at <= now())
      order by stepped_at nulls first, id limit 1 for update skip locked`);
    const [[run]] = await Promise.all([waiting, withoutWaiting(tx)]);
    return run;
  });
}

async function goOn(work: RunWork, kind: RunKind): Promise<void> {
  const { tx, run } = work;
  if (run.undoOf) return run.total === null ? beginUndo(work, run.undoOf) : goOnUndoing(work, kind, run.undoOf);
  if (run.total === null) {
    const total = await kind.plan(work);
    return mark(tx, run, { total, place: 0, outcomes: [], ended: total === 0 });
  }
  const place = Math.min(run.place + kind.step, run.total);
  const outcomes = await kind.perform(work, run.place, place);
  return mark(tx, run, { total: run.total, place, outcomes, ended: place === run.total });
}

/** Undoing goes backwards, since later rows may build on earlier ones. */
async function beginUndo({ tx, run }: RunWork, undone: string): Promise<void> {
  const [row] = await tx.execute<{ total: number; beyond: number }>(sql`
    select count(*)::int as total, coalesce(max(place) + 1, 0) as beyond from runs.outcome where run_id = ${undone} and ${WAS_DONE}`);
  return mark(tx, run, { total: row!.total, place: row!.beyond, outcomes: [], ended: row!.total === 0 });
}

async function goOnUndoing(work: RunWork, kind: RunKind, undone: string): Promise<void> {
  const { tx, run } = work;
  const rows = await tx
    .select()
    .from(outcomeTable)
    .where(sql`${outcomeTable.runId} = ${undone} and ${outcomeTable.place} < ${run.place} and ${WAS_DONE}`)
    .orderBy(desc(outcomeTable.place))
    .limit(kind.step);
  const outcomes = rows.length ? await kind.undo!(work, rows) : [];
  return mark(tx, run, {
    total: run.total!,
    place: rows.at(-1)?.place ?? 0,
    outcomes,
    ended: rows.length < kind.step || run.done + run.unchanged + run.refused + rows.length >= run.total!,
  });
}

const WAS_DONE = sql`outcome in ('CREATED', 'CHANGED')`;

interface Mark {
  total: number;
  place: number;
  outcomes: RowOutcome[];
  ended: boolean;
}

/** Who watches is told at the end, and some times a second before it. */
async function mark(tx: Tx, run: RunRow, { total, place, outcomes, ended }: Mark): Promise<void> {
  const counted = (...kinds: OutcomeRow['outcome'][]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const marking = tx.execute<{ due: boolean }>(sql`
    update runs.run r set state = ${ended ? 'DONE' : 'RUNNING'}, total = ${total}, place = ${place}, failures = 0, retry_at = null,
      done = r.done + ${counted('CREATED', 'CHANGED')}, unchanged = r.unchanged + ${counted('UNCHANGED')},
      refused = r.refused + ${counted('REFUSED')}, started_at = coalesce(r.started_at, now()), stepped_at = clock_timestamp(),
      ended_at = ${ended ? sql`clock_timestamp()` : sql`null`}, told_at = case when told.due then clock_timestamp() else r.told_at end
    from (select ${ended} or told_at is null or told_at < clock_timestamp() - interval '300 ms' as due from runs.run where id = ${run.id}) told
    where r.id = ${run.id} returning told.due`);
  // In this order: only a run that has not ended gets outcomes.
  const [, , [marked]] = await Promise.all([
    outcomes.length && keepOutcomes(tx, run.id, outcomes),
    ended && tx.execute(sql`delete from runs.selection where run_id = ${run.id}`),
    marking,
  ]);
  if (marked!.due) await tellOfRun(tx, run, ended ? 'ENDED' : 'PROGRESS');
}

function keepOutcomes(tx: Tx, run: string, outcomes: RowOutcome[]) {
  const each = <T>(of: (outcome: RowOutcome) => T) => sql.param(outcomes.map(of));
  const asJson = (value: unknown) => (value == null ? null : JSON.stringify(value));
  return tx.execute(sql`
    insert into runs.outcome (run_id, place, record_id, outcome, version, faults, kept)
    select ${run}, o.* from unnest(${each(({ place }) => place)}::int[], ${each(({ record }) => record ?? null)}::uuid[],
      ${each(({ outcome }) => outcome)}::text[], ${each(({ version }) => version ?? null)}::int[],
      ${each(({ faults }) => asJson(faults))}::text[]::jsonb[], ${each(({ kept }) => asJson(kept))}::text[]::jsonb[]) o`);
}

/** Counts a failure; after the last one, or a refusal, the run is given up. */
function noteFailure(database: Database, id: string, refused: boolean): Promise<void> {
  return writing(database, SYSTEM, async (tx) => {
    const [run] = await tx.execute<{ failures: number }>(sql`
      update runs.run set failures = failures + 1, retry_at = now() + interval '1 second' * 2 ^ failures, stepped_at = clock_timestamp()
      where id = ${id} and ended_at is null returning failures`);
    if (run && (refused || run.failures >= MOST_FAILURES)) await endRun(tx, id, 'FAILED');
  });
}
