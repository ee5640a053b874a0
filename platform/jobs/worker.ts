import { keepAtWork } from '../changes/keep-at-work.ts';
import type { Platform } from '../platform.ts';
import type { Subgraph } from '../subgraph/define.ts';

/** Work that is done whenever there is some, also with the world outside: what it takes in hand it marks by itself. */
export interface Worker {
  /** Unique, such as `automation.sendWebhooks`. */
  name: string;
  /** Topics of events after which there may be something to do; it is looked every two seconds besides. */
  topics: string[];
  work(subgraph: Subgraph, platform: Platform): Promise<void>;
}

/** Keeps a worker at work in this process; any number of them may. The answer ends it, and waits for the work in hand. */
export function keepWorking(platform: Platform, subgraph: Subgraph, worker: Worker): () => Promise<void> {
  const { bus, log } = platform;
  return keepAtWork({
    bus,
    wakes: ({ topic }) => worker.topics.includes(topic),
    work: () => worker.work(subgraph, platform),
    failed: (error) => log.error({ err: error, worker: worker.name }, 'work was not done; it is tried again'),
  });
}
