import type { Platform } from '../platform.ts';
import type { Subgraph } from '../subgraph/define.ts';

/** A named, idempotent step that runs by a schedule. */
export interface Job {
  /** Unique, such as `activities.digest`. */
  name: string;
  /** Cron expression in the organisation's time zone. */
  schedule: string;
  run(subgraph: Subgraph, platform: Platform): Promise<void>;
}
