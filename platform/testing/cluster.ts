import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type EmbeddedServer, startEmbedded } from '../database/embedded.ts';

/** The secret of every test installation. */
export const TEST_SECRET = 'test secret, not a secret at all, 32+';
const TEMPLATE = 'solmu_template';

/** A PostgreSQL server for one run of the tests, in memory where there is some, without waiting for disks. */
export async function startTestCluster(): Promise<EmbeddedServer> {
  const folder = mkdtempSync(join(roomyPlace(), 'solmu-test-'));
  chmodSync(folder, 0o755); // the server may run as another user
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const server = await startEmbedded(join(folder, 'postgres'), { password: 'test', settings });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;

/** Where databases are made fastest: a clone of a thousand files takes twenty milliseconds in memory, and up to half a second on a disk. */
function roomyPlace(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ROOM ? MEMORY : tmpdir();
}

/** Makes the database that every test file clones; `prepare` is given its address. */
export async function makeTemplate(clusterUrl: string, prepare: (url: string) => Promise<unknown>): Promise<void> {
  await asAdministrator(clusterUrl, (sql) => sql.unsafe(`create database ${TEMPLATE}`));
  await prepare(databaseUrl(clusterUrl, TEMPLATE));
}

/** A database of its own for one test file, cloned from the template. */
export async function cloneDatabase(clusterUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await asAdministrator(clusterUrl, (sql) =>
    sql.unsafe(`create database ${name} template ${TEMPLATE} strategy file_copy`),
  );
  return {
    url: databaseUrl(clusterUrl, name),
    drop: () => asAdministrator(clusterUrl, (sql) => sql.unsafe(`drop database ${name} with (force)`)),
  };
}

function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdministrator(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
