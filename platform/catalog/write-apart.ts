import postgres from 'postgres';
import type { Database } from '../database/connect.ts';
import type { Tx } from '../database/session.ts';
import { faultsOf, inInput } from '../errors/database-faults.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import type { Module } from './define-module.ts';
import { emptiedField } from './write-record.ts';

/** Where records are written. */
export interface WritePlace {
  tx: Tx;
  /** For what errors of PostgreSQL mean; any connection will do. */
  database: Database;
  module: Module;
}

/**
 * Writes rows together; when PostgreSQL refuses, by halves, until those that it means stand alone. `write` may run several
 * times, each time in a part of the transaction that is undone where it fails.
 */
export async function writeApart<Row extends { id: string }>(
  place: WritePlace,
  rows: Row[],
  write: (tx: Tx, rows: Row[]) => Promise<void>,
  refuse: (id: string, faults: Fault[]) => void,
): Promise<void> {
  if (!rows.length) return;
  try {
    await place.tx.transaction((tx) => write(tx, rows));
  } catch (error) {
    const faults = await rowFaults(error, place.database, place.module);
    if (rows.length === 1) return refuse(rows[0]!.id, faults);
    const middle = Math.ceil(rows.length / 2);
    await writeApart(place, rows.slice(0, middle), write, refuse);
    await writeApart(place, rows.slice(middle), write, refuse);
  }
}

/** PostgreSQL's classes of faulty values (22) and broken constraints (23). */
const ABOUT_VALUES = /^2[23]/;

/** What is wrong with the one row that PostgreSQL refused; other errors are thrown on. */
export async function rowFaults(error: unknown, database: Database, module?: Module): Promise<Fault[]> {
  const emptied = module && emptiedField(error, module);
  if (emptied) return [fault('REQUIRED', inInput(emptied.name))];
  try {
    return await faultsOf(error, database);
  } catch {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (!(cause instanceof postgres.PostgresError) || !ABOUT_VALUES.test(cause.code)) throw error;
    return [fault('BREAKS_RULE', inInput(cause.column_name ?? 'id'), { rule: cause.constraint_name ?? cause.message })];
  }
}
