import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '#platform/free-port.ts';
import type { Bench, Result } from './bench.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * From `npm start` to the line that says it is ready: first as on a fresh machine (client to be built, database to be made, demo
 * company to be invented), then again on what the first start left.
 */
export const startUp: Bench = {
  name: 'start-up',
  run: async () => {
    const data = mkdtempSync(join(tmpdir(), 'solmu-bench-'));
    chmodSync(data, 0o755); // the server may run as another user
    rmSync(join(ROOT, 'dist/client'), { recursive: true, force: true });
    try {
      return [
        result('startUp.first', await secondsToReady(data), 20),
        result('startUp.next', await secondsToReady(data), 5),
      ];
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};

function result(name: string, value: number, atMost: number): Result {
  return { name, value, unit: 's', bound: { atMost } };
}

async function secondsToReady(data: string): Promise<number> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, SOLMU_DATA: data, PORT: String(await freePort()), LOG_LEVEL: 'warn' },
  });
  const seconds = await readyLine(child).then(() => (performance.now() - begun) / 1_000);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}

async function readyLine(child: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('Solmu ready at ')) return;
  }
  throw new Error('It ended before it was ready');
}
