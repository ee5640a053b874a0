import { createHash } from 'node:crypto';
import { rowFaults } from '#platform/catalog/write-apart.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import { evaluate, type Value } from './evaluate.ts';
import { type Kind, keepKeys, knownKeys, type Run } from './keys.ts';
import type { ValueSource } from './mapping.ts';
import type { Row } from './read-rows.ts';
import type { RowOutcome } from './report.ts';

/** Texts of one user, group or role, by name. */
export type PersonValues = Record<string, string>;

/** How people of one kind come to be. */
export interface PersonKind {
  kind: Kind;
  sources: Record<string, ValueSource>;
  key: ValueSource;
  /** The one that is there already by the same name or address, though no import made it. */
  find(tx: Tx, values: PersonValues): Promise<string | null>;
  insert(tx: Tx, values: PersonValues): Promise<string>;
  /** Brings one that is there up to the row. */
  update(tx: Tx, id: string, values: PersonValues): Promise<void>;
}

/** Imports a batch of users, groups or roles. The same one may stand on many rows; later rows add to it. */
export async function importPeople(
  tx: Tx,
  { database, run }: { database: Database; run: Run },
  person: PersonKind,
  rows: Row[],
): Promise<RowOutcome[]> {
  const drafts = rows.map((row) => draftOf(person, row));
  const keys = [...new Set(drafts.map(({ key }) => key))];
  const known = await knownKeys(tx, run, person.kind, keys);
  const outcomes: RowOutcome[] = [];
  for (const { row, key, values, digest, faults } of drafts) {
    const line = { line: row.line, key };
    if (faults.length) {
      outcomes.push({ ...line, outcome: 'refused', faults });
      continue;
    }
    const before = known.get(key);
    const id = before?.state === 'there' ? before.recordId : null;
    if (id && before!.digest === digest) {
      outcomes.push({ ...line, outcome: 'unchanged', faults: [] });
      continue;
    }
    const written = await writeOne(tx, database, person, id, values);
    if ('faults' in written) outcomes.push({ ...line, outcome: 'refused', faults: written.faults });
    else {
      known.set(key, { recordId: written.id, digest, seen: true, state: 'there' });
      outcomes.push({ ...line, outcome: written.outcome, faults: [] });
    }
  }
  const kept = keys.flatMap((key) => {
    const now = known.get(key);
    return now?.state === 'there' ? [{ key, recordId: now.recordId, digest: now.digest }] : [];
  });
  await keepKeys(tx, run, person.kind, kept);
  return outcomes;
}

function draftOf({ sources, key: keySource }: PersonKind, row: Row) {
  const found: Record<string, Value> = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, evaluate(source, row.cells, [name])]),
  );
  const faults: Fault[] = row.fault ? [row.fault] : [];
  const values: PersonValues = {};
  for (const [name, value] of Object.entries(found)) {
    if ('fault' in value) faults.push(value.fault);
    else values[name] = value.text;
  }
  const keyValue = evaluate(keySource, row.cells, ['key']);
  const key = 'text' in keyValue ? keyValue.text : '';
  if (!key) faults.push(fault('REQUIRED', ['key'], {}, 'IMPORT_NO_KEY'));
  const digest = createHash('sha256').update(JSON.stringify(values)).digest('base64');
  return { row, key, values, digest, faults };
}

type Written = { id: string; outcome: 'created' | 'updated' } | { faults: Fault[] };

async function writeOne(
  tx: Tx,
  database: Database,
  { find, insert, update }: PersonKind,
  known: string | null,
  values: PersonValues,
): Promise<Written> {
  try {
    return await tx.transaction(async (inner): Promise<Written> => {
      const id = known ?? (await find(inner, values));
      if (!id) return { id: await insert(inner, values), outcome: 'created' };
      await update(inner, id, values);
      return { id, outcome: 'updated' };
    });
  } catch (error) {
    return { faults: await rowFaults(error, database) };
  }
}

/** The role or group that goes by a name. */
export async function namedId(tx: Tx, table: 'role' | 'group', name: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select id from ${sql.identifier('identity')}.${sql.identifier(table)} where lower(name) = lower(${name})`,
  );
  return row?.id ?? null;
}
