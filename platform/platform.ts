import type { Logger } from 'pino';
import type { EventBus } from './changes/bus.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connect.ts';
import type { Mailer } from './mail/mailer.ts';

/** What a subgraph is given to work with. */
export interface Platform {
  config: Config;
  clock: Clock;
  log: Logger;
  bus: EventBus;
  mail: Mailer;
  /** Opens a pool as a subgraph's own role. */
  databaseOf(subgraph: string): Database;
}
