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
    select ${columns(sql)} from outbox.event e
    where (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.seq limit ${limit}`;
  return rows.map(toEvent);
}

/** Events of some topics, and the place up to which they were read; none where nothing at all has come after the last. */
export interface Reading {
  events: OutboxEvent[];
  place: Place | null;
}

/** Reads like `eventsAfter`, but only what is of these topics: what others wait for costs a reader nothing but passing by. */
export async function readTopics(sql: Sql, topics: string[], { xid, seq }: Place, limit: number): Promise<Reading> {
  const rows = await sql<(Row & { last: string; moved: boolean })[]>`
    with beyond as (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
    select (beyond.xid::text::numeric - 1)::text as last,
      (select a.seq from outbox.event a where (a.xid, a.seq) > (${xid}::xid8, ${seq}::bigint) and a.xid < beyond.xid
        order by a.xid, a.seq limit 1) is not null as moved,
      ${columns(sql)}
    from beyond left join lateral (
      select * from outbox.event e
      where (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint) and e.xid < beyond.xid and e.topic = any (${topics})
      order by e.xid, e.seq limit ${limit}) e on true
    order by e.xid, e.seq`;
  const { last, moved } = rows[0]!;
  const events = rows.filter((row) => row.topic !== null).map(toEvent);
  if (events.length === limit) return { events, place: fromCursor(events.at(-1)!.cursor) };
  return { events, place: moved ? { xid: last, seq: LAST } : null };
}

const columns = (sql: Sql) => sql`
  e.xid::text, e.seq::text, topic, module, record_id, kind, fields, owner_before, owner_after, actor, cause, version, chain, at, payload`;

/** Behind whatever a transaction wrote. */
const LAST = '9223372036854775807';

function toEvent(row: Row): OutboxEvent {
  return {
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
  };
}

/** The place after everything that has been committed for good. */
export async function latestPlace(sql: Sql): Promise<Place> {
  const [row] = await sql<Place[]>`
    select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid, ${LAST}::text as seq`;
  return row!;
}

/** Whether everything after a place is still kept: what comes next is no older than an hour. */
export async function isKept(sql: Sql, place: Place): Promise<boolean> {
  const [next] = await sql<{ kept: boolean }[]>`
    select at >= now() - interval '1 hour' as kept from outbox.event
    where (xid, seq) > (${place.xid}::xid8, ${place.seq}::bigint) order by xid, seq limit 1`;
  return next?.kept ?? true;
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
