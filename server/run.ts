import type { Config } from '#platform/config.ts';
import { openDatabase } from './database.ts';
import { type Solmu, startSolmu } from './solmu.ts';

/** Runs an installation until it is told to stop. */
export async function runSolmu(config: Config, beside: Promise<unknown> = Promise.resolve()): Promise<Solmu> {
  const [database] = await Promise.all([openDatabase(config), beside]);
  const solmu = await startSolmu(config, database.url);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await solmu.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(`Solmu ready at ${solmu.url}`);
  return solmu;
}
