import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { connect } from '#platform/database/connect.ts';
import { freePort } from '#platform/free-port.ts';
import { hashToken, randomToken } from '#platform/secrets.ts';
import { prepareDatabase } from '#platform/start-platform.ts';
import { subgraphs } from '../../../subgraphs/all.ts';
import { BENCH_SECRET, emptyServer } from '../measured-database.ts';

/** A real installation with a company whose people all see all potentials, each signed in once. */
export interface House {
  url: string;
  sql: Sql;
  /** Session cookies, one for each of the people. */
  cookies: string[];
  /** Potentials to be moved, all in the first column. */
  potentials: string[];
  /** Resident memory of the server, MiB. */
  memory(): number;
  close(): Promise<void>;
}

export async function openHouse(people: number, potentials: number): Promise<House> {
  const server = await emptyServer();
  await prepareDatabase(server.url, subgraphs, BENCH_SECRET);
  const owner = connect(server.url, { max: 2 });
  const cookies = await employ(owner.sql, people);
  const made = await makePotentials(owner.sql, potentials);
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), '--no-demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: server.url,
      SOLMU_SECRET: BENCH_SECRET,
      PORT: String(port),
      LOG_LEVEL: 'warn',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  return {
    url,
    sql: owner.sql,
    cookies,
    potentials: made,
    memory: () => residentMemory(child.pid!),
    close: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await owner.close();
      await server.close();
    },
  };
}

async function employ(sql: Sql, count: number): Promise<string[]> {
  await sql`insert into identity.module_default (module, level) select name, 'EDIT' from catalog.module`;
  await sql`
    insert into identity."user" (name, email)
    select 'Person ' || n, 'person' || n || '@example.com' from generate_series(1, ${count}::int) n`;
  const tokens = Array.from({ length: count }, randomToken);
  await sql`
    insert into identity.session (user_id, token_hash, expires_at)
    select u.id, decode(t.hash, 'hex'), now() + interval '1 day'
    from (select id, row_number() over (order by id) as place from identity."user") u
    join unnest(${tokens.map((token) => hashToken(token).toString('hex'))}::text[]) with ordinality t (hash, place) using (place)`;
  return tokens.map((token) => `solmu_session=${token}`);
}

async function makePotentials(sql: Sql, count: number): Promise<string[]> {
  const rows = await sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', (select id::text from identity."user" order by id limit 1), true)`;
    return tx<{ id: string }[]>`
      select sales_public.insert_potential(jsonb_build_object('name', 'Potential ' || n, 'amount', 1000 + n)) as id
      from generate_series(1, ${count}::int) n`;
  });
  return rows.map(({ id }) => id);
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(100)) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (child.exitCode !== null) break;
  }
  throw new Error('The measured installation did not start');
}

/** From Linux's account of the process (proc_pid_status(5)); elsewhere not known. */
function residentMemory(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
