import { join } from 'node:path';
import type { Logger } from 'pino';
import { publishCatalog } from './catalog/publish.ts';
import type { EventBus } from './changes/bus.ts';
import { consume } from './changes/consume.ts';
import { postgresBus } from './changes/postgres-bus.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { connect, type Database, roleUrl } from './database/connect.ts';
import { BUS_ROLE, JOBS_ROLE, type MigrationSet, migrate, roleOf } from './database/migrate.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { keepWorking } from './jobs/worker.ts';
import { createMailer } from './mail/mailer.ts';
import { readOrganisation, UNSET } from './organisation.ts';
import type { Platform } from './platform.ts';
import { workRuns } from './runs/work-runs.ts';
import type { Subgraph, SubgraphDefinition } from './subgraph/define.ts';

/** Migrations of the platform and of every subgraph, in the order in which they depend on one another. */
export function migrationsOf(definitions: SubgraphDefinition[]): MigrationSet[] {
  const kernel = { name: 'platform', folder: join(import.meta.dirname, 'migrations') };
  return [kernel, ...definitions.map(({ name, folder }) => ({ name, folder, role: roleOf(name) }))];
}

/** Brings a database up to date and publishes the catalog; any number of processes may call it at once. */
export async function prepareDatabase(
  url: string,
  definitions: SubgraphDefinition[],
  secret: string,
): Promise<string[]> {
  const owner = connect(url, { max: 2, applicationName: 'solmu migrate' });
  try {
    const applied = await migrate(owner.sql, migrationsOf(definitions), secret);
    await owner.sql`select history.make_partitions()`;
    await publishCatalog(
      owner.sql,
      definitions.flatMap(({ modules }) => modules),
    );
    return applied;
  } finally {
    await owner.close();
  }
}

export interface PlatformOptions {
  config: Config;
  databaseUrl: string;
  log: Logger;
  clock?: Clock;
  /** Told of every SQL statement of the subgraphs, with the subgraph's name. */
  onStatement?: (subgraph: string, text: string) => void;
  /** Connections of each subgraph's pool. */
  poolSize?: number;
}

/** What subgraphs stand on: the bus, mail, and pools as their own roles. */
export async function startPlatform({
  config,
  databaseUrl,
  log,
  clock = systemClock,
  onStatement,
  poolSize = 20,
}: PlatformOptions) {
  const asBus = roleUrl(databaseUrl, BUS_ROLE, config.secret);
  const listening = connect(asBus, { max: 1, applicationName: 'solmu bus, listening' });
  const outbox = connect(asBus, { max: 2, applicationName: 'solmu bus' });
  const local = await postgresBus(outbox, listening.sql, log);
  const bus = config.redisUrl ? await overRedis(config.redisUrl, local, log) : local;
  const mail = createMailer(config.smtpUrl, config.mailFrom, log);
  const platform: Platform = {
    config,
    clock,
    log,
    bus,
    mail,
    databaseOf: (subgraph): Database =>
      connect(roleUrl(databaseUrl, roleOf(subgraph), config.secret), {
        max: poolSize,
        applicationName: `solmu ${subgraph}`,
        onStatement: onStatement && ((text) => onStatement(subgraph, text)),
      }),
  };
  return {
    platform,
    close: async () => {
      await bus.close();
      await listening.close();
      await outbox.close();
      mail.close();
    },
  };
}

/** Loads what speaks to Redis only where there is one. */
async function overRedis(...of: Parameters<typeof import('./changes/redis-bus.ts').redisBus>): Promise<EventBus> {
  const { redisBus } = await import('./changes/redis-bus.ts');
  return redisBus(...of);
}

/**
 * Works in the background for running subgraphs, in this process: their consumers of events, their runs, their workers, their jobs, and the
 * platform's house-keeping. Answers how to end it.
 */
export async function startWork(
  platform: Platform,
  databaseUrl: string,
  running: readonly (readonly [SubgraphDefinition, Subgraph])[],
): Promise<() => Promise<void>> {
  const { config, log } = platform;
  const consumers = await Promise.all(
    running.flatMap(([definition, { database }]) =>
      definition.consumers.map((consumer) => consume({ platform, database }, consumer)),
    ),
  );
  const stopRuns = running.flatMap(([{ runs }, { database }]) =>
    runs.length ? [workRuns({ platform, database }, runs)] : [],
  );
  const stopWorkers = running.flatMap(([{ workers }, subgraph]) =>
    workers.map((worker) => keepWorking(platform, subgraph, worker)),
  );
  const jobs = running.flatMap(([definition, subgraph]) =>
    definition.jobs.map(({ name, schedule, run }) => ({ name, schedule, run: () => run(subgraph, platform) })),
  );
  const housekeeping = {
    name: 'platform.housekeeping',
    schedule: '15 * * * *',
    run: async () => {
      await running[0]?.[1].database.use(({ sql }) => sql`select outbox.keep_house(), runs.keep_house()`);
    },
  };
  const timeZone = async () => {
    const organisation = await running[0]?.[1].database.use(({ db }) => readOrganisation(db));
    return (organisation ?? UNSET).timeZone;
  };
  const stopJobs = await runJobs(
    roleUrl(databaseUrl, JOBS_ROLE, config.secret),
    [...jobs, housekeeping],
    { bus: platform.bus, timeZone },
    log,
  );
  return async () => {
    await Promise.all([
      ...consumers.map((consumer) => consumer.stop()),
      ...[...stopRuns, ...stopWorkers].map((stop) => stop()),
    ]);
    await stopJobs();
  };
}
