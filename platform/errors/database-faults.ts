import postgres from 'postgres';
import type { Database } from '../database/connect.ts';
import type { TextValues } from './texts.ts';
import { type Fault, fault, Refusal } from './user-error.ts';

/** Errors of our own rules in PostgreSQL: `raise exception using errcode = 'SLM01', message = <code>, detail = <json>`. */
const OWN = 'SLM01';
const UNIQUE = '23505';

/** Where a field stands in the caller's input; the record itself goes by `id`, what the caller saw of it by `version`. */
export type PathOf = (field: string) => string[];

export const inInput: PathOf = (field) => ['input', field];

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
    const { constraint_name: index, schema_name: schema = '' } = cause;
    const [note] = await database.use(
      async ({ sql }) => sql<{ text: string | null }[]>`
      select obj_description(c.oid, 'pg_class') as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = ${index} and n.nspname = ${schema}`,
    );
    if (note?.text) {
      const { code, field, values }: { code: string; field: string; values?: TextValues } = JSON.parse(note.text);
      return [fault(code, pathOf(field), values)];
    }
  }
  throw error;
}

function ownFaults(code: string, detail: string | undefined, pathOf: PathOf): Fault[] {
  const { fields, values = {} }: { fields?: string[] | null; values?: TextValues } = JSON.parse(detail ?? '{}');
  // A record that is yet to be made has no id that could be at fault.
  if (fields === null) return [fault(code, ['input'], values)];
  const names = fields ?? [code === 'STALE_VERSION' ? 'version' : 'id'];
  return names.map((name) => fault(code, pathOf(name), values));
}
