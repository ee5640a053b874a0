import type { OutboxEvent } from './event.ts';

/** Where events come from: every node hears every event, in commit order per record, at least once. */
export interface EventBus {
  /** Calls `hear` with each batch of events from now on; the answer ends it. */
  listen(hear: (events: OutboxEvent[]) => void): () => void;
  /** Events after a cursor, oldest first, or null when the cursor is too old to tell (over an hour, or more than 5,000). */
  since(cursor: string): Promise<OutboxEvent[] | null>;
  /** The place of the newest event. */
  latest(): Promise<string>;
  close(): Promise<void>;
}
