import { sql } from '#platform/database/drizzle.ts';
import { SYSTEM } from '../actor.ts';
import type { Database } from '../database/connect.ts';
import { type Tx, writing } from '../database/session.ts';
import type { Platform } from '../platform.ts';
import type { OutboxEvent } from './event.ts';
import { keepAtWork } from './keep-at-work.ts';
import { latestPlace, type Place, readTopics } from './outbox.ts';

/** What a subgraph does about events of the outbox: each is handled once, in the order of the outbox. */
export interface Consumer {
  /** Unique, such as `activities.tellOfRecords`; its place in the outbox is kept by it. */
  name: string;
  topics: string[];
  /** Handles events, oldest first, with everybody's rights; what it writes and the place are one transaction. */
  handle(tx: Tx, events: OutboxEvent[], place: ConsumePlace): Promise<void>;
}

/** Where a consumer works. */
export interface ConsumePlace {
  platform: Platform;
  database: Database;
}

const BATCH = 500;

/**
 * Runs a consumer: woken by the bus, from where it stopped, and from now on when it never ran. Any number of nodes may run
 * it; one at a time works. What fails is logged and tried again. `stop` waits for the work in hand.
 */
export async function consume(place: ConsumePlace, consumer: Consumer) {
  const { database, platform } = place;
  const { bus, log } = platform;
  await begin(database, consumer);
  const stop = keepAtWork({
    bus,
    wakes: ({ topic }) => consumer.topics.includes(topic),
    work: () => drain(place, consumer),
    failed: (error) =>
      log.error({ err: error, consumer: consumer.name }, 'events were not handled; they are tried again'),
  });
  return { stop };
}

async function begin({ sql }: Database, { name }: Consumer): Promise<void> {
  const { xid, seq } = await latestPlace(sql);
  await sql`insert into outbox.consumer (name, xid, seq) values (${name}, ${xid}::xid8, ${seq}::bigint) on conflict do nothing`;
}

async function drain(place: ConsumePlace, consumer: Consumer): Promise<void> {
  while (await step(place, consumer));
}

/** Handles a batch; whether there may be more. The locked line of the place keeps other nodes out. */
function step(at: ConsumePlace, { name, topics, handle }: Consumer): Promise<boolean> {
  const { database } = at;
  return writing(database, SYSTEM, async (tx) => {
    const [place] = await tx.execute<Place & Record<string, unknown>>(sql`
      select xid::text, seq::text from outbox.consumer where name = ${name} for update skip locked`);
    if (!place) return false;
    const { events, place: last } = await database.use(({ sql }) => readTopics(sql, topics, place, BATCH));
    if (!last) return false;
    if (events.length) await handle(tx, events, at);
    await tx.execute(sql`
      update outbox.consumer set xid = ${last.xid}::xid8, seq = ${last.seq}::bigint where name = ${name}`);
    return events.length === BATCH;
  });
}
