import type { Tx } from '../database/session.ts';
import type { Consumer } from './consume.ts';

/** A consumer that forgets what a subgraph keeps of records that were removed for good, by their UUIDs. */
export function forgettingPurged(name: string, forget: (tx: Tx, records: string[]) => Promise<void>): Consumer {
  return {
    name,
    topics: ['purge'],
    handle: (tx, events) =>
      forget(
        tx,
        events.flatMap(({ payload }) => payload.records as string[]),
      ),
  };
}
