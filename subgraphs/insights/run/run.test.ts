import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { writing } from '#platform/database/session.ts';
import { fault } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import type { RunKind } from '#platform/runs/run-kind.ts';
import { startRun } from '#platform/runs/start-run.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const { sql, platform } = world;
const { database } = world.running.get('insights')!;
const stops: (() => Promise<void>)[] = [];
let ask: Graph;
let aino: Person;
let liisa: Person;
let boss: Person;

/** Writes a line for each row, with who and why; refuses every tenth, and breaks as long as `toy.broken` has a line. */
const counting: RunKind = {
  name: 'toy.count',
  cause: 'massEdit',
  step: 7,
  plan: async ({ run }) => (run.input as { rows: number }).rows,
  perform: async ({ tx, run }, from, to) => {
    await tx.execute(`insert into toy.line (run, place, actor, cause)
      select '${run.id}', n, current_setting('solmu.actor'), current_setting('solmu.cause') from generate_series(${from}, ${to - 1}) n`);
    const [broken] = await tx.execute('select 1 from toy.broken');
    if (broken) throw new Error('The toy is broken');
    return Array.from({ length: to - from }, (_, index) => {
      const place = from + index;
      return place % 10 === 9
        ? { place, outcome: 'REFUSED', faults: [fault('FORBIDDEN', ['input', 'id'])] }
        : { place, outcome: 'CREATED', kept: { place } };
    });
  },
  undo: async ({ tx }, done) => {
    await tx.execute(`insert into toy.taken (place) values ${done.map(({ place }) => `(${place})`).join()}`);
    return done.map(({ place }) => ({ place, outcome: 'CHANGED' }));
  },
};

beforeAll(async () => {
  ask = await openGraph(world);
  [aino, liisa] = [await aPerson(sql, 'Aino A'), await aPerson(sql, 'Liisa L')];
  boss = await aPerson(sql, 'Boss B', { admin: true });
  await sql.unsafe(`create schema toy; grant usage on schema toy to solmu_reader;
    create table toy.line (run uuid, place int, actor text, cause text, primary key (run, place));
    create table toy.taken (at bigint generated always as identity, place int);
    create table toy.broken (one int);
    grant select, insert on all tables in schema toy to solmu_reader; grant usage on all sequences in schema toy to solmu_reader`);
});

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await sql`truncate toy.line, toy.taken, toy.broken`;
});

const work = () => stops.push(workRuns({ platform, database }, [counting]));

/** Queues a run; answers its id. */
async function queued(rows: number, by: Actor = aino.actor): Promise<string> {
  const run = await writing(database, by, (tx) =>
    startRun(tx, by, { kind: counting, module: 'potentials', input: { rows } }),
  );
  return toId('run', run);
}

const RUN = `query ($id: ID!, $outcome: RunRowOutcome, $after: String) { run(id: $id) { state total handled done unchanged refused
  by { name } undoableUntil undoOf { id } undoneBy { id state }
  outcomes(first: 4, outcome: $outcome, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { row outcome record { id } errors { code message } } } } } }`;
const runOf = async (id: string, by = aino, variables = {}) =>
  (await ask(by.actor, RUN, { id, ...variables })).data.run;
const ended = async (id: string) => {
  await expect.poll(async () => (await runOf(id)).state, { timeout: 15_000 }).toMatch(/DONE|FAILED|CANCELLED/);
  return runOf(id);
};
const change = async (name: string, id: string, by: Actor = aino.actor) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { run { id state } errors { code path message } } }`;
  return (await ask(by, source, { input: { id } })).data.it;
};
const linesOf = (id: string) =>
  sql<{ place: number; actor: string; cause: string }[]>`
    select place, actor, cause from toy.line where run = ${toUuid('run', id)} order by place`;

describe('a run', () => {
  it('begins at once and does each row once, in the name of its maker, whoever works', async () => {
    work();
    work();
    const id = await queued(40);
    expect(await ended(id)).toMatchObject({
      state: 'DONE',
      total: 40,
      handled: 40,
      done: 36,
      unchanged: 0,
      refused: 4,
    });
    const [waited] = await sql<{ ms: number }[]>`
      select extract(epoch from started_at - created_at)::float * 1000 as ms from runs.run where id = ${toUuid('run', id)}`;
    // Those who work look for themselves every two seconds only.
    expect(waited!.ms).toBeLessThan(1_500);
    const lines = await linesOf(id);
    expect(lines.map(({ place }) => place)).toEqual(Array.from({ length: 40 }, (_, place) => place));
    expect(new Set(lines.map(({ actor, cause }) => `${actor} ${cause}`))).toEqual(new Set([`${aino.uuid} massEdit`]));
  });

  it('tells what became of each row, in pages, and of the refused why', async () => {
    work();
    const id = await queued(25);
    await ended(id);
    const first = (await runOf(id)).outcomes;
    expect(first.edges.map(({ node }: { node: { row: number } }) => node.row)).toEqual([1, 2, 3, 4]);
    const next = (await runOf(id, aino, { after: first.pageInfo.endCursor })).outcomes;
    expect(next.edges[0].node.row).toBe(5);
    const refused = (await runOf(id, aino, { outcome: 'REFUSED' })).outcomes;
    expect(refused.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        row: 10,
        outcome: 'REFUSED',
        record: null,
        errors: [{ code: 'FORBIDDEN', message: 'Oikeutesi eivät riitä tähän' }],
      },
      {
        row: 20,
        outcome: 'REFUSED',
        record: null,
        errors: [{ code: 'FORBIDDEN', message: 'Oikeutesi eivät riitä tähän' }],
      },
    ]);
  });

  it('goes on where it was when a step fails, and is given up after the fifth failure', async () => {
    work();
    await sql`insert into toy.broken values (1)`;
    const id = await queued(20);
    await expect.poll(() => failuresOf(id)).toBe(1);
    expect(await linesOf(id)).toHaveLength(0);
    await sql`truncate toy.broken`;
    await retryNow();
    expect(await ended(id)).toMatchObject({ state: 'DONE', done: 18 });
    expect(await linesOf(id)).toHaveLength(20);

    await sql`insert into toy.broken values (1)`;
    const other = await queued(20);
    for (let failures = 1; failures <= 5; failures++) {
      await expect.poll(() => failuresOf(other), { timeout: 6_000 }).toBeGreaterThanOrEqual(failures);
      await retryNow();
    }
    expect(await runOf(other)).toMatchObject({ state: 'FAILED', handled: 0, undoableUntil: null });
  }, 40_000);

  it('stops behind the step in hand when it is cancelled, and only then can be undone', async () => {
    const id = await queued(30);
    expect((await change('undoRun', id)).errors).toMatchObject([{ code: 'RUN_NOT_ENDED', path: ['input', 'id'] }]);
    expect(await change('cancelRun', id)).toEqual({ run: { id, state: 'CANCELLED' }, errors: [] });
    work();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await linesOf(id)).toHaveLength(0);
    expect((await change('cancelRun', id)).errors).toMatchObject([
      { code: 'RUN_ENDED', message: 'Ajo on jo päättynyt' },
    ]);
    expect((await change('undoRun', id)).errors).toMatchObject([{ code: 'NOT_UNDOABLE' }]);
  });

  it('is undone once, from its end, by a run of its own, within ten minutes', async () => {
    work();
    const id = await queued(20);
    expect((await ended(id)).undoableUntil).not.toBeNull();
    const { run } = await change('undoRun', id);
    expect(await ended(run.id)).toMatchObject({
      state: 'DONE',
      total: 18,
      done: 18,
      undoOf: { id },
      undoableUntil: null,
    });
    expect(await runOf(id)).toMatchObject({ undoneBy: { id: run.id, state: 'DONE' }, undoableUntil: null });
    const taken = await sql<{ place: number }[]>`select place from toy.taken order by at`;
    expect(taken.map(({ place }) => place)).toEqual([18, 17, 16, 15, 14, 13, 12, 11, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect((await change('undoRun', id)).errors).toMatchObject([{ code: 'NOT_UNDOABLE' }]);
    expect((await change('undoRun', run.id)).errors).toMatchObject([{ code: 'NOT_UNDOABLE' }]);

    const late = await queued(3);
    await ended(late);
    await sql`update runs.run set ended_at = now() - interval '11 minutes' where id = ${toUuid('run', late)}`;
    expect((await change('undoRun', late)).errors).toMatchObject([{ code: 'UNDO_TOO_LATE' }]);
  });
});

describe('who sees a run', () => {
  it('is its maker, and an administrator; to anybody else there is none', async () => {
    work();
    const id = await queued(9);
    await ended(id);
    expect(await runOf(id, boss)).toMatchObject({ done: 9, by: { name: 'Aino A' } });
    expect(await runOf(id, liisa)).toBeNull();
    for (const mutation of ['cancelRun', 'undoRun']) {
      const { run, errors } = await change(mutation, id, liisa.actor);
      expect([run, errors]).toEqual([null, [{ code: 'NOT_FOUND', path: ['input', 'id'], message: 'Ei löydy' }]]);
    }
    const mine = async ({ actor }: Person) =>
      (await ask(actor, '{ myRuns(first: 200) { edges { node { id } } } }')).data.myRuns.edges.length;
    expect(await mine(liisa)).toBe(0);
    expect(await mine(boss)).toBe(0);
    expect(await mine(aino)).toBeGreaterThan(0);
  });

  it('and a token only in the modules that it is scoped for', async () => {
    const id = await queued(1);
    const app = (...scopes: string[]): Person => ({ ...aino, actor: { ...aino.actor, cause: 'api', scopes } });
    expect(await runOf(id, app('read:accounts'))).toBeNull();
    expect(await runOf(id, app('read:potentials'))).toMatchObject({ state: 'QUEUED' });
    expect((await change('cancelRun', id, app('read').actor)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await change('cancelRun', id, app('write:potentials').actor)).errors).toEqual([]);
  });
});

/** Lets nobody wait: neither until runs may be tried again, nor until somebody looks for them. */
const retryNow = async () => {
  await sql`update runs.run set retry_at = null`;
  await sql`select outbox.emit('run', 'potentials', null, 'QUEUED', '{}')`;
};

const failuresOf = async (id: string) => {
  const [row] = await sql<{ failures: number }[]>`select failures from runs.run where id = ${toUuid('run', id)}`;
  return row!.failures;
};
