import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/database/connect.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { parseId } from '#platform/id.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { startSolmu } from '../server/solmu.ts';
import { type Browser, browserOf, type Installation, openInstallation } from './installation.ts';
import { aPerson } from './people.ts';

const DEAL =
  'mutation ($name: String!) { createPotential(input: { name: $name }) { potential { id } errors { code } } }';
const PAGE = `query ($id: ID!) { record(id: $id) { title comments(first: 5) { totalCount } } viewer { user { name } } potential(id: $id) { name } }`;

let house: Installation;
let aino: Browser;

beforeAll(async () => {
  house = await openInstallation({ shape: 'processes' });
  aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
}, 60_000);

describe('a subgraph that is killed', () => {
  it('costs its own fields only, with a typed and masked error, and comes back by itself', async () => {
    const { data } = await aino.graph(DEAL, { name: 'Kestävä' });
    const { id } = data.createPotential.potential;
    const before = house.solmu.pid('activities')!;
    process.kill(before, 'SIGKILL');

    const answer = await aino.graph(PAGE, { id });
    expect(answer.data).toEqual({
      record: { title: 'Kestävä', comments: null },
      viewer: { user: { name: 'Aino A' } },
      potential: { name: 'Kestävä' },
    });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]).toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
    });
    expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack|serviceName|activities/);

    const end = Date.now() + 15_000;
    let whole = answer;
    while (whole.errors && Date.now() < end) {
      await delay(200);
      whole = await aino.graph(PAGE, { id });
    }
    expect(whole).toMatchObject({ data: { record: { comments: { totalCount: 0 } } } });
    expect(whole.errors).toBeUndefined();
    expect(house.solmu.pid('activities')).not.toBe(before);
  }, 60_000);
});

describe('a mass edit whose worker is killed again and again', () => {
  it('changes each record exactly once, with one line of history, and its undoing restores every value', async () => {
    await house.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${aino.person.uuid}, true)`;
      await tx`delete from sales.potential`;
      await tx`insert into sales.potential (name, owner_id, amount, next_step)
        select 'Kestävä ' || n, ${aino.person.uuid}, n / 4.0, case when n % 3 > 0 then 'Ennen ' || n end from generate_series(1, ${RECORDS}::int) n`;
    });
    const image = async () => {
      const [row] = await house.sql<{ digest: string }[]>`
        select md5(string_agg((to_jsonb(p) - '{version,modified_at,modified_by}'::text[])::text, '|' order by id)) as digest from sales.potential p`;
      return row!.digest;
    };
    const before = await image();

    /** Kills the worker while the run goes on, twice; answers the run as it ended. */
    const survive = async (start: string, input: object) => {
      const { data } = await aino.graph(start, { input });
      expect(data.it.errors).toEqual([]);
      const { id } = data.it.run;
      const read = async () => {
        const [run] = await house.sql<{ state: string; place: number; done: number; refused: number }[]>`
          select state, place, done, refused from runs.run where id = ${parseId(id)!.uuid}`;
        return run!;
      };
      for (const kills of [1, 2]) {
        await expect
          .poll(async () => (await read()).done, { timeout: 20_000, interval: 10 })
          .toBeGreaterThan(kills * 500);
        const { state } = await read();
        expect(state).toBe('RUNNING');
        process.kill(house.solmu.pid('insights')!, 'SIGKILL');
        const dead = house.solmu.pid('insights');
        await expect.poll(() => house.solmu.pid('insights'), { timeout: 10_000 }).not.toBe(dead);
      }
      await expect.poll(async () => (await read()).state, { timeout: 30_000 }).toBe('DONE');
      return { id, ...(await read()) };
    };

    const edit = await survive(
      'mutation ($input: MassEditInput!) { it: massEdit(input: $input) { run { id } errors { code } } }',
      {
        module: 'potentials',
        values: [
          { field: 'nextStep', value: 'Ajosta' },
          { field: 'amount', value: '7.00' },
        ],
      },
    );
    expect(edit).toMatchObject({ done: RECORDS, refused: 0 });
    const [changed] = await house.sql<{ records: number; versions: number; outcomes: number; lines: number }[]>`
      select (select count(*)::int from sales.potential where next_step = 'Ajosta' and amount = 7) as records,
        (select count(*)::int from sales.potential where version <> 2) as versions,
        (select count(distinct record_id)::int from runs.outcome where run_id = ${parseId(edit.id)!.uuid}) as outcomes,
        (select max(n)::int from (select count(*) as n from history.change where cause = 'massEdit' group by record_id) l) as lines`;
    expect(changed).toEqual({ records: RECORDS, versions: 0, outcomes: RECORDS, lines: 1 });

    const undo = await survive(
      'mutation ($input: UndoRunInput!) { it: undoRun(input: $input) { run { id } errors { code } } }',
      { id: edit.id },
    );
    expect(undo).toMatchObject({ done: RECORDS, refused: 0 });
    expect(await image()).toBe(before);
  }, 120_000);
});

const RECORDS = 4_000;

describe('a PostgreSQL that is restarted under load', () => {
  it('loses no acknowledged write, and service is back within five seconds of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'solmu-restart-'));
    chmodSync(folder, 0o755);
    const data = join(folder, 'postgres');
    let server = await startEmbedded(data, { password: 'restart' });
    const config = readConfig({ SOLMU_SECRET: TEST_SECRET, SOLMU_DATA: folder, LOG_LEVEL: 'silent', PORT: '0' });
    const solmu = await startSolmu(config, server.url);
    const owner = connect(server.url, { max: 1 });
    onTestFinished(async () => {
      await owner.close();
      await solmu.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const aino = await browserOf(solmu.url, owner.sql, await aPerson(owner.sql, 'Aino A'));

    const acknowledged: string[] = [];
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) {
        const { data } = await aino.graph(DEAL, { name: 'Kuorma' }).catch(() => ({ data: null }));
        const id = data?.createPotential?.potential?.id;
        if (id) acknowledged.push(id);
        else await delay(20);
      }
    });
    await delay(1_000);
    await server.stop();
    const { port } = new URL(server.url);
    server = await startEmbedded(data, { password: 'restart', port: Number(port) });
    const up = performance.now();
    const sofar = acknowledged.length;
    while (acknowledged.length === sofar && performance.now() - up < 10_000) await delay(20);
    expect(performance.now() - up).toBeLessThan(5_000);
    writing = false;
    await Promise.all(writers);

    expect(acknowledged.length).toBeGreaterThan(10);
    const ids = acknowledged.map((id) => parseId(id)!.uuid);
    const [kept] = await owner.sql<{ count: number }[]>`
      select count(*)::int as count from sales.potential where id = any (${ids}::uuid[])`;
    expect(kept!.count).toBe(acknowledged.length);
  }, 60_000);
});
