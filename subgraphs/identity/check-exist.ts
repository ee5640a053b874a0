import type { PgTable } from 'drizzle-orm/pg-core';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { groupTable } from './group/group.table.ts';
import { roleTable } from './role/role.table.ts';
import { userTable } from './user/user.table.ts';

const TABLES: Record<string, PgTable> = { usr: userTable, grp: groupTable, rol: roleTable };

/**
 * The UUIDs of ids of one of these kinds (usr, grp, rol), each once. Refuses what is no such id (INVALID_ID) or does not
 * exist (NOT_FOUND), each with its place in the list.
 */
export async function checkExist(
  tx: Tx,
  ids: readonly string[],
  prefixes: readonly string[],
  path: string[],
): Promise<Map<string, string[]>> {
  const faults: Fault[] = [];
  const parsed = ids.map((id, index) => {
    const prefix = prefixes.find((candidate) => toUuid(candidate, id));
    if (!prefix) faults.push(fault('INVALID_ID', [...path, String(index)]));
    return prefix ? { prefix, uuid: toUuid(prefix, id)!, index } : null;
  });
  const found = new Map<string, string[]>();
  for (const prefix of prefixes) {
    const wanted = parsed.filter((entry) => entry?.prefix === prefix).map((entry) => entry!);
    const rows = await tx.execute<{ id: string }>(
      sql`select id from ${TABLES[prefix]!} where id = any (${sql.param(wanted.map(({ uuid }) => uuid))}::uuid[])`,
    );
    const known = new Set(rows.map(({ id }) => id));
    for (const { uuid, index } of wanted)
      if (!known.has(uuid)) faults.push(fault('NOT_FOUND', [...path, String(index)]));
    found.set(prefix, [...known]);
  }
  if (faults.length) throw new Refusal(faults);
  return found;
}

/** The UUID of one id that must exist; its path is the field's. */
export async function checkExists(tx: Tx, id: string, prefix: string, path: string[]): Promise<string> {
  const uuid = toUuid(prefix, id);
  if (!uuid) throw new Refusal([fault('INVALID_ID', path)]);
  const rows = await tx.execute(sql`select 1 from ${TABLES[prefix]!} where id = ${uuid}`);
  if (!rows.length) throw new Refusal([fault('NOT_FOUND', path)]);
  return uuid;
}
