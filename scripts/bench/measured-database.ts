import { createHash } from 'node:crypto';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect } from '#platform/database/connect.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrationsOf, prepareDatabase } from '#platform/start-platform.ts';
import { subgraphs } from '../../subgraphs/all.ts';
import { seedScale } from '../seed/scale.ts';

/** The secret of every measured installation. */
export const BENCH_SECRET = 'bench secret, not a secret at all, 32+';

export interface MeasuredDatabase {
  /** Address as its superuser. */
  url: string;
  close(): Promise<void>;
}

/** A PostgreSQL of our own with the settings of a normal start, in a folder that goes when it is closed. */
export async function emptyServer(): Promise<MeasuredDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'solmu-bench-'));
  chmodSync(folder, 0o755); // the server may run as another user
  const server = await startEmbedded(join(folder, 'postgres'), { password: BENCH_SECRET });
  return {
    url: server.url,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A database with so many potentials. It is made anew, which takes a minute per million, unless `SOLMU_BENCH_DATA` names a
 * folder to keep it in: what is there from an earlier run is used then, as long as it was made by the same migrations.
 */
export async function databaseWith(potentials: number): Promise<MeasuredDatabase> {
  const kept = process.env.SOLMU_BENCH_DATA;
  if (!kept) return filled(await emptyServer(), potentials);
  const folder = resolve(kept, `potentials-${potentials}-${fingerprintOfMigrations()}`);
  mkdirSync(folder, { recursive: true });
  const server = await startEmbedded(join(folder, 'postgres'), { password: BENCH_SECRET });
  return filled({ url: server.url, close: () => server.stop() }, potentials);
}

function fingerprintOfMigrations(): string {
  const hash = createHash('sha256');
  for (const { folder } of migrationsOf(subgraphs)) {
    for (const file of globSync('**/*.sql', { cwd: folder }).sort()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function filled(server: MeasuredDatabase, potentials: number): Promise<MeasuredDatabase> {
  await prepareDatabase(server.url, subgraphs, BENCH_SECRET);
  const owner = connect(server.url, { max: 1 });
  try {
    const [known] = await owner.sql<{ count: number }[]>`select count(*)::int as count from sales.potential`;
    if (known!.count < potentials) await seedScale(server.url, BENCH_SECRET, potentials);
  } finally {
    await owner.close();
  }
  return server;
}
