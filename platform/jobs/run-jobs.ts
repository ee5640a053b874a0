import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { EventBus } from '../changes/bus.ts';
import { changesRights } from '../changes/event.ts';

/** A job bound to what it works on. */
export interface BoundJob {
  name: string;
  schedule: string;
  run(): Promise<void>;
}

/** The clock by which schedules are read, which may be changed at any time. */
export interface JobClock {
  bus: EventBus;
  /** IANA name of the time zone as it is now. */
  timeZone(): Promise<string>;
}

/**
 * Works jobs by their schedules: each due run is taken by one process, one at a time per job, and tried again when it
 * fails. `url` must be the role that owns the schema `pgboss`.
 */
export async function runJobs(
  url: string,
  jobs: BoundJob[],
  clock: JobClock,
  log: Logger,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', createSchema: false, max: 3 });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue is away'));
  await boss.start();
  for (const { name } of jobs) await boss.createQueue(name, { policy: 'singleton', retryLimit: 3, retryBackoff: true });
  const stopFollowing = await followClock(clock, log, async (tz) => {
    for (const { name, schedule } of jobs) await boss.schedule(name, schedule, null, { tz });
  });
  for (const { name, run } of jobs) {
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      const started = performance.now();
      await run();
      log.debug({ job: name, ms: Math.round(performance.now() - started) }, 'job done');
    });
  }
  return async () => {
    await stopFollowing();
    await boss.stop({ graceful: true, timeout: 5_000 });
  };
}

/** Schedules by the clock as it is, and anew whenever it has been changed. What fails is tried again with the next change. */
async function followClock(
  { bus, timeZone }: JobClock,
  log: Logger,
  schedule: (timeZone: string) => Promise<void>,
): Promise<() => Promise<void>> {
  let known = await timeZone();
  await schedule(known);
  const look = async () => {
    const now = await timeZone();
    if (now === known) return;
    await schedule(now);
    known = now;
  };
  let looking = Promise.resolve();
  const deafen = bus.listen((events) => {
    // The company's clock is told like rights, as all is read again by it.
    if (!events.some(changesRights)) return;
    looking = looking.then(look).catch((error) => log.error({ err: error }, 'jobs keep the schedules they had'));
  });
  return async () => {
    deafen();
    await looking;
  };
}
