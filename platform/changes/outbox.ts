import type { Sql } from 'postgres';
import { isoOf } from '../graph/scalars.ts';
import type { OutboxEvent } from './event.ts';

/** A place in the outbox: transaction and sequence. As text `xid.seq`, it is the cursor clients hold. */
export interface Place {
  xid: string;
  seq: string;
}

export function toCursor({ xid, seq }: Place): string {
  return `${xid}.${seq}`;
}

/** The place a cursor names, or null when the text is no cursor. */
export function fromCursor(cursor: string): Place | null {
  const [, xid, seq] = /^(\d{1,20})\.(\d{1,20})$/.exec(cursor) ?? [];
  return xid && seq ? { xid, seq } : null;
}

/**
 * Events after a place, oldest first. Only transactions below the oldest one still running are read, so that none that
 * commits later can slip in before what was already read.
 */
export async function eventsAfter(sql: Sql, { xid, seq }: Place, limit = 500): Promise<OutboxEvent[]> {
  const rows = await sql<Row[]>`
    select xid::text, seq::text, topic, module, record_id, kind, fields, owner_before, owner_after, actor, cause, version, chain, at, payload
    from outbox.event e
    where (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.seq limit ${limit}`;
  return rows.map((row) => ({
    cursor: toCursor(row),
    topic: row.topic,
    module: row.module,
    recordId: row.record_id,
    kind: row.kind,
    fields: row.fields,
    ownerBefore: row.owner_before,
    ownerAfter: row.owner_after,
    actor: row.actor,
    cause: row.cause,
    version: row.version,
    chain: row.chain ?? [],
    at: isoOf(row.at),
    payload: row.payload,
  }));
}

/** The place after everything that has been committed for good. */
export async function latestPlace(sql: Sql): Promise<Place> {
  const [row] = await sql<Place[]>`
    select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid, '9223372036854775807' as seq`;
  return row!;
}

/** Whether everything after a place is still kept: it is no older than an hour. */
export async function isKept(sql: Sql, place: Place): Promise<boolean> {
  const [row] = await sql<{ kept: boolean }[]>`
    select not exists (
      select from outbox.event where (xid, seq) > (${place.xid}::xid8, ${place.seq}::bigint) and at < now() - interval '1 hour'
    ) as kept`;
  return row!.kept;
}

interface Row extends Place {
  topic: string;
  module: string | null;
  record_id: string | null;
  kind: string;
  fields: string[];
  owner_before: string | null;
  owner_after: string | null;
  actor: string | null;
  cause: string;
  version: number | null;
  chain: string[] | null;
  at: string;
  payload: Record<string, unknown>;
}
