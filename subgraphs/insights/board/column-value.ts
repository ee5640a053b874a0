import type { FieldType } from '#platform/catalog/define-module.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { parseId, toId } from '#platform/id.ts';
import type { Resolved, Source } from '#platform/query/source.ts';

const PEOPLE = new Set<FieldType>(['PRINCIPAL', 'USER']);

/** Whether the columns of a board are people or groups, whose values are ids. */
export function isOfPeople({ field }: Resolved): boolean {
  return PEOPLE.has(field.type);
}

/** What a row's column is called in SQL: the value as text; of people, prefix and UUID. Null for none. */
export function columnValueOf(source: Source, column: Resolved): SQL {
  if (!isOfPeople(column)) return sql`${column.column}::text`;
  const { id, kind } = source.target(column);
  return sql`(${kind} || ':' || ${id})`;
}

/** The value of a column as readers name it, from what SQL calls it: an id for people. */
export function toColumnValue(stored: string | null): string | null {
  const [, prefix, uuid] = /^([a-z]+):([0-9a-f-]{36})$/.exec(stored ?? '') ?? [];
  return prefix && uuid ? toId(prefix, uuid) : stored;
}

/** What SQL calls a column, from the value that readers name it by. */
export function toStoredValue(column: Resolved, value: string | null): string | null {
  const parsed = value !== null && isOfPeople(column) ? parseId(value) : null;
  return parsed ? `${parsed.prefix}:${parsed.uuid}` : value;
}

/** Names of people and groups by their ids. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const uuids = ids.flatMap((id) => parseId(id)?.uuid ?? []);
  const rows = await tx.execute<{ id: string; prefix: string; name: string }>(sql`
    select id, prefix, name from identity_public.principal where id = any (${sql.param(uuids)}::uuid[])`);
  return new Map(rows.map(({ id, prefix, name }) => [toId(prefix, id), name]));
}
