import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/database/connect.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { parseId } from '#platform/id.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { startSolmu } from '../server/solmu.ts';
import { browserOf, openInstallation } from './installation.ts';
import { aPerson } from './people.ts';

const DEAL =
  'mutation ($name: String!) { createPotential(input: { name: $name }) { potential { id } errors { code } } }';
const PAGE = `query ($id: ID!) { record(id: $id) { title comments(first: 5) { totalCount } } viewer { user { name } } potential(id: $id) { name } }`;

describe('a subgraph that is killed', () => {
  it('costs its own fields only, with a typed and masked error, and comes back by itself', async () => {
    const house = await openInstallation({ shape: 'http' });
    const aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
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
