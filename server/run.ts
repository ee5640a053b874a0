import '#platform/gentle-heap.ts';
import type { Config } from '#platform/config.ts';
import { seedDemo } from '../scripts/seed/demo.ts';
import { openDatabase } from './database.ts';
import { type Solmu, startSolmu } from './solmu.ts';

/** Runs an installation until it is told to stop. An empty one gets the demo company, but not in production or with `--no-demo`. */
export async function runSolmu(config: Config, beside: Promise<unknown> = Promise.resolve()): Promise<Solmu> {
  const [database] = await Promise.all([openDatabase(config), beside]);
  if (!config.production && !process.argv.includes('--no-demo')) await seedDemo(database.url, config.secret);
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
