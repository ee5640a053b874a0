import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { Ledger } from './toy/context.ts';
import { anyone, serveToy, serveToySubgraph } from './toy/serve.ts';
import { until } from './toy/start.ts';
import { toySupergraph } from './toy/toy.ts';

const PORT = 4101;
const folder = mkdtempSync(join(tmpdir(), 'solmu-gateway-'));
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('serves any supergraph by the urls in it, and says so when it can', async () => {
  const ledger = new Ledger();
  const toy = await serveToy(ledger, anyone);
  await toy.servers.shop.close();
  const gateway = start(toySupergraph((name) => toy.servers[name].url));
  await until(() => gateway.reached());
  expect(gateway.printed()).toBe('');

  const shop = await serveToySubgraph('shop', ledger, {
    port: Number(new URL(toy.servers.shop.url).port),
    verify: anyone,
  });
  await until(() => gateway.printed() !== '');
  expect(gateway.printed()).toBe(`Solmu ready at http://localhost:${PORT}\n`);
  const response = await fetch(`http://localhost:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ user(id: "u2") { name orders(first: 1) { id review { body } } } }' }),
  });
  expect(await response.json()).toEqual({
    data: { user: { name: 'User 2', orders: [{ id: 'o2', review: { body: 'Review 2' } }] } },
  });

  gateway.child.kill('SIGTERM');
  await until(() => gateway.child.exitCode !== null);
  expect(gateway.child.exitCode).toBe(0);
  await shop.close();
  await toy.servers.people.close();
  await toy.servers.reviews.close();
});

it('says how it is used', async () => {
  const child = spawn(process.execPath, ['gateway/main.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  await until(() => child.exitCode !== null);
  expect(child.exitCode).toBe(2);
});

function start(supergraph: string) {
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const child = spawn(process.execPath, ['gateway/main.ts', '--supergraph', file, '--port', String(PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  let open = false;
  const knock = setInterval(() => {
    fetch(`http://localhost:${PORT}/healthz`).then(
      () => {
        open = true;
        clearInterval(knock);
      },
      () => undefined,
    );
  }, 50);
  return { child, printed: () => printed, reached: () => open };
}
