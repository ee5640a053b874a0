import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { freePort } from '#platform/free-port.ts';
import { startSolmu } from '../server/solmu.ts';
import { endWithFile } from './end-with-file.ts';
import { browserOf, openInstallation } from './installation.ts';
import { aPerson } from './people.ts';

const LIVE =
  'subscription ($id: ID!) { boardChanged(boardId: $id) { kind recordId card { title record { comments(first: 1) { totalCount } } } by { name } } }';
const DEAL = 'mutation { createPotential(input: { name: "Toisesta talosta" }) { potential { id } errors { code } } }';

/** A change through one gateway reaches a subscriber of another on the same database. */
async function changeTravels(environment: Record<string, string>) {
  const house = await openInstallation({ environment });
  const other = await startSolmu(
    readConfig({
      SOLMU_SECRET: house.config.secret,
      SOLMU_DATA: tmpdir(),
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...environment,
    }),
    house.databaseUrl,
  );
  endWithFile(() => other.close());
  const aino = await aPerson(house.sql, 'Aino A');
  const here = await house.signIn(aino);
  const closers: (() => unknown)[] = [];
  const there = await browserOf(other.url, house.sql, aino, closers);
  const { data } = await there.graph('{ filters(module: "potentials") { id presentation } }');
  const board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  const live = there.subscribe(LIVE, { id: board });
  await live.ready();
  const made = await here.graph(DEAL);
  const { id } = made.data.createPotential.potential;
  const at = performance.now();
  const event = await live.next((answer) => answer.data?.boardChanged.recordId === id);
  expect(performance.now() - at).toBeLessThan(1_000);
  expect(event.data.boardChanged).toEqual({
    kind: 'ADDED',
    recordId: id,
    card: { title: 'Toisesta talosta', record: { comments: { totalCount: 0 } } },
    by: { name: 'Aino A' },
  });
  await delay(300);
  expect(live.events).toEqual([]);
  for (const close of closers) await close();
}

describe('a change through one gateway reaches a subscriber of the other, once', () => {
  it('over the bus of PostgreSQL', () => changeTravels({}), 30_000);

  const redis = redisProgram();
  if (!redis)
    console.warn(
      '\n*** redis-server is not installed: the bus over Redis is NOT TESTED here (apt-get install redis-server) ***\n',
    );
  it.runIf(redis)('over Redis Streams', async () => changeTravels({ REDIS_URL: await startRedis(redis!) }), 30_000);
});

function redisProgram(): string | null {
  try {
    return execFileSync('which', ['redis-server'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

async function startRedis(program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'solmu-redis-'));
  const port = await freePort();
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  endWithFile(async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url);
  client.on('error', () => {});
  while ((await client.ping().catch(() => null)) !== 'PONG') await delay(50);
  await client.quit();
  return url;
}
