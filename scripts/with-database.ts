import { type Config, readConfig } from '#platform/config.ts';
import { openDatabase } from '../server/database.ts';

/** Runs a command on the configured database; one that ran before is left running. */
export async function withDatabase(work: (url: string, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    await work(database.url, config);
  } finally {
    if (!database.joined) await database.stop();
  }
}
