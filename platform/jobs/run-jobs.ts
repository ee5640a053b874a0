import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

/** A job bound to what it works on. */
export interface BoundJob {
  name: string;
  schedule: string;
  run(): Promise<void>;
}

/**
 * Works jobs by their schedules: each due run is taken by one process, one at a time per job, and tried again when it
 * fails. `url` must be the role that owns the schema `pgboss`.
 */
export async function runJobs(
  url: string,
  jobs: BoundJob[],
  timeZone: string,
  log: Logger,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', createSchema: false, max: 3 });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue is away'));
  await boss.start();
  for (const { name, schedule, run } of jobs) {
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 3, retryBackoff: true });
    await boss.schedule(name, schedule, null, { tz: timeZone });
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      const started = performance.now();
      await run();
      log.debug({ job: name, ms: Math.round(performance.now() - started) }, 'job done');
    });
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}
