import { join } from 'node:path';
import postgres from 'postgres';
import type { Config } from '#platform/config.ts';
import { startEmbedded } from '#platform/database/embedded.ts';

/** The database to work on: the configured one, or our own PostgreSQL beside the data. */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  secret,
}: Config): Promise<{ url: string; joined: boolean; stop(): Promise<void> }> {
  if (databaseUrl) return { url: databaseUrl, joined: true, stop: async () => {} };
  const server = await startEmbedded(join(dataFolder, 'postgres'), { password: secret });
  return { url: await databaseNamed(server.url, 'solmu'), joined: server.joined, stop: server.stop };
}

async function databaseNamed(serverUrl: string, name: string): Promise<string> {
  const sql = postgres(serverUrl, { max: 1 });
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!known) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
