import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database/connect.ts';
import { type Tx, writing } from '#platform/database/session.ts';

/** In whose name imports write: with everybody's rights, and the history says how it came. */
export const IMPORTER: Actor = { userId: 'system', scopes: [], cause: 'import' };

/** Does a piece of work whole or not at all. */
export type Unit = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

class Undo extends Error {}

/** Each unit is a transaction: what has been written stays when a later one fails. */
export function writeUnits(database: Database): Unit {
  return (work) => writing(database, IMPORTER, work);
}

/** Runs `all` with units that see what the earlier ones wrote, and undoes everything in the end. */
export async function dryRun<T>(database: Database, all: (unit: Unit) => Promise<T>): Promise<T> {
  let result: T | undefined;
  try {
    await writing(database, IMPORTER, async (outer) => {
      result = await all((work) => outer.transaction(work));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return result as T;
}
