import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '#platform/database/connect.ts';
import { hashToken, randomToken } from '#platform/secrets.ts';
import { BENCH_SECRET } from '../measured-database.ts';

/** An installation whose memory is watched, and an administrator in it. */
export interface MeasuredProcess {
  url: string;
  cookie: string;
  /** Most MiB that `work` takes above what the process had before it. */
  peakOf<T>(work: () => Promise<T>): Promise<{ result: T; peakMiB: number }>;
  close(): Promise<void>;
}

/** Starts an installation on a database in a process of its own. */
export async function startMeasured(databaseUrl: string): Promise<MeasuredProcess> {
  const child = fork(join(import.meta.dirname, 'serve.ts'), [], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SOLMU_SECRET: BENCH_SECRET,
      SOLMU_DATA: tmpdir(),
      PORT: '0',
      LOG_LEVEL: 'error',
    },
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    cookie: await anAdministrator(databaseUrl),
    peakOf: async (work) => {
      await wait(3_000);
      const idle = memoryOf(child);
      let peak = idle;
      const timer = setInterval(() => {
        peak = Math.max(peak, memoryOf(child));
      }, 20);
      const result = await work().finally(() => clearInterval(timer));
      return { result, peakMiB: peak - idle };
    },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Resident memory of a process in MiB, as Linux tells it. */
function memoryOf({ pid }: ChildProcess): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1_024;
}

async function anAdministrator(databaseUrl: string): Promise<string> {
  const owner = connect(databaseUrl, { max: 1 });
  const token = randomToken();
  try {
    const [user] = await owner.sql<{ id: string }[]>`
      insert into identity."user" (name, email, admin) values ('Mittaaja', 'mittaaja@esimerkki.fi', true)
      on conflict (email) do update set admin = true returning id`;
    await owner.sql`insert into identity.session (user_id, token_hash, expires_at)
      values (${user!.id}, ${hashToken(token)}, now() + interval '1 day')`;
  } finally {
    await owner.close();
  }
  return `solmu_session=${token}`;
}
