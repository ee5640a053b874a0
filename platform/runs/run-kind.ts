import type { Actor } from '../actor.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Database } from '../database/connect.ts';
import type { Tx } from '../database/session.ts';
import type { Fault } from '../errors/user-error.ts';
import type { Platform } from '../platform.ts';
import type { OutcomeRow, RunRow } from './run.table.ts';

/**
 * A kind of run, declared in the subgraph that does it. Each step is one transaction in the name of the run's maker, with the
 * marks of how far it came: after a crash a step is either there in full or not at all. Steps may be tried again, so they must do
 * nothing outside of their transaction.
 */
export interface RunKind {
  /** Unique, such as `records.update`. */
  name: string;
  /** By what means, for the history. */
  cause: Actor['cause'];
  /** How many rows a step takes: events of others wait as long as it lasts, so a fraction of a second's worth. */
  step: number;
  /** Finds out what there is to do, and keeps what it needs for that; answers how many rows. Refusals end the run. */
  plan(work: RunWork): Promise<number>;
  /** Does rows `from` … `to - 1`; answers what became of each. */
  perform(work: RunWork, from: number, to: number): Promise<RowOutcome[]>;
  /** Takes back rows that were done, so many as a step has; answers with the same places. Left out, the kind cannot be undone. */
  undo?(work: RunWork, done: OutcomeRow[]): Promise<RowOutcome[]>;
}

/** What a step works with. */
export interface RunWork {
  tx: Tx;
  run: RunRow;
  catalog: Catalog;
  platform: Platform;
  /** For what errors of PostgreSQL mean. */
  database: Database;
}

/** What became of a row. */
export interface RowOutcome {
  /** Which row of the run, from 0. */
  place: number;
  outcome: OutcomeRow['outcome'];
  /** UUID of the record. */
  record?: string | null;
  /** The version that the run made of it. */
  version?: number | null;
  /** Why it was refused. */
  faults?: Fault[];
  /** What undoing needs to know beside the history. */
  kept?: unknown;
}
