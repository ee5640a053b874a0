import postgres from 'postgres';
import type { Database } from '../database/connect.ts';
import type { TextValues } from './texts.ts';
import { type Fault, fault, Refusal } from './user-error.ts';

/** Errors of our own rules in PostgreSQL: `raise exception using errcode = 'SLM01', message = <code>, detail = <json>`. */
const OWN = 'SLM01';
const UNIQUE = '23505';

/** Where a field stands in the caller's input. */
export type PathOf = (field: string) => string[];

export const inInput: PathOf = (field) => ['input', field];

/** What is at fault when it is the record itself and not one of its fields. */
const RECORD = new Set(['id', 'version']);

/**
 * What the caller can mend in an error of a unit of work: refusals, rules raised in PostgreSQL, and unique indexes whose
 * comment names a code and a field. Anything else is a fault of ours and is thrown on.
 */
export async function faultsOf(error: unknown, database: Database, pathOf = inInput): Promise<Fault[]> {
  if (error instanceof Refusal) return error.faults;
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError)) throw error;
  if (cause.code === OWN) return ownFaults(cause.message, cause.detail, pathOf);
  if (cause.code === UNIQUE && cause.constraint_name) {
    const [note] = await database.sql<{ text: string | null }[]>`
      select obj_description(c.oid, 'pg_class') as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = ${cause.constraint_name} and n.nspname = ${cause.schema_name ?? ''}`;
    if (note?.text) {
      const { code, field }: { code: string; field: string } = JSON.parse(note.text);
      return [fault(code, pathOf(field))];
    }
  }
  throw error;
}

function ownFaults(code: string, detail: string | undefined, pathOf: PathOf): Fault[] {
  const { fields = ['id'], values = {} }: { fields?: string[]; values?: TextValues } = JSON.parse(detail ?? '{}');
  const field = code === 'STALE_VERSION' ? ['version'] : fields;
  return field.map((name) => fault(code, RECORD.has(name) ? inInput(name) : pathOf(name), values));
}
