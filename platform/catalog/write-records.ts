import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Database } from '../database/connect.ts';
import type { Tx } from '../database/session.ts';
import { faultsOf, inInput } from '../errors/database-faults.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import {
  type Columns,
  checkFields,
  missingFields,
  missingReferences,
  type Reference,
  type Values,
} from './check-fields.ts';
import type { Field, Module } from './define-module.ts';
import type { Catalog } from './read-catalog.ts';
import { publicName } from './write-record.ts';

/** Values of one of many records; `id` is its UUID, also of one that is to be made. */
export interface RecordValues {
  id: string;
  values: Values;
  /** The number of a new record, instead of the next of its module. */
  number?: string;
}

/** Why records were not written, by UUID; all others were. */
export type Refused = Map<string, Fault[]>;

interface Place {
  tx: Tx;
  /** For what errors of PostgreSQL mean; any connection will do. */
  database: Database;
  catalog: Catalog;
  module: Module;
}

/**
 * Creates many records by the checks of `insertRecord`, in as few statements as there are reasons to refuse. A record that
 * breaks a rule never stops the others. References among the records themselves are fine. Times that the system keeps
 * (createdAt, closedAt …) may be given where the transaction's cause is `import`.
 */
export function insertRecords(place: Place, records: RecordValues[]): Promise<Refused> {
  return writeAll(place, records, {
    check: (values) => missingFields(place.module, values, inInput),
    write: async (tx, rows) => {
      await tx.execute(sql`select ${publicName(place.module, 'insert', '_rows')}(${JSON.stringify(rows)}::jsonb)`);
      return null;
    },
  });
}

/** Changes many records, whichever version they are at; fields that are not named stay. Refuses like `insertRecords`, and with NOT_FOUND. */
export function updateRecords(place: Place, records: RecordValues[]): Promise<Refused> {
  return writeAll(place, records, {
    check: () => [],
    write: async (tx, rows) => {
      const found = await tx.execute<{ id: string }>(
        sql`select id from ${publicName(place.module, 'update', '_rows')}(${JSON.stringify(rows)}::jsonb) id`,
      );
      return new Set(found.map(({ id }) => id));
    },
  });
}

type Row = Columns & { id: string };

interface Way {
  check(values: Values): Fault[];
  /** The ids that were written; null means all. */
  write(tx: Tx, rows: Row[]): Promise<Set<string> | null>;
}

async function writeAll(place: Place, records: RecordValues[], way: Way): Promise<Refused> {
  const refused: Refused = new Map();
  const refuse = (id: string, faults: Fault[]) => refused.set(id, [...(refused.get(id) ?? []), ...faults]);
  const { catalog, module } = place;
  const rows: Row[] = [];
  const references: (Reference & { by: string })[] = [];
  for (const { id, values, number } of records) {
    const checked = checkFields(catalog, module, values, inInput, maySet);
    const faults = [...checked.faults, ...way.check(values)];
    if (faults.length) refuse(id, faults);
    references.push(...checked.references.map((reference) => ({ ...reference, by: id })));
    rows.push({ ...checked.columns, ...(number && { number }), id });
  }
  const coming = new Set(rows.map(({ id }) => id).filter((id) => !refused.has(id)));
  for (const { by, field } of await missingReferences(place.tx, references, coming)) {
    refuse(by, [fault('NOT_FOUND', inInput(field.name))]);
  }
  await writeApart(
    place,
    rows.filter(({ id }) => !refused.has(id)),
    way,
    refuse,
  );
  return refused;
}

/** Times of what happened elsewhere belong to the record, though nobody sets them here. */
function maySet({ writable, locked, type, name }: Field): boolean {
  return writable || (!locked && type === 'DATETIME' && name !== 'modifiedAt');
}

/** Writes rows together; when PostgreSQL refuses, by halves, until those that it means stand alone. */
async function writeApart(place: Place, rows: Row[], way: Way, refuse: (id: string, faults: Fault[]) => void) {
  if (!rows.length) return;
  try {
    const written = await place.tx.transaction((tx) => way.write(tx, rows));
    for (const { id } of rows) if (written && !written.has(id)) refuse(id, [fault('NOT_FOUND', inInput('id'))]);
  } catch (error) {
    const faults = await rowFaults(error, place.database);
    if (rows.length === 1) return refuse(rows[0]!.id, faults);
    const middle = Math.ceil(rows.length / 2);
    await writeApart(place, rows.slice(0, middle), way, refuse);
    await writeApart(place, rows.slice(middle), way, refuse);
  }
}

/** PostgreSQL's classes of faulty values (22) and broken constraints (23). */
const ABOUT_VALUES = /^2[23]/;

/** What is wrong with the one row that PostgreSQL refused; other errors are thrown on. */
export async function rowFaults(error: unknown, database: Database): Promise<Fault[]> {
  try {
    return await faultsOf(error, database);
  } catch {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (!(cause instanceof postgres.PostgresError) || !ABOUT_VALUES.test(cause.code)) throw error;
    return [fault('BREAKS_RULE', inInput(cause.column_name ?? 'id'), { rule: cause.constraint_name ?? cause.message })];
  }
}
