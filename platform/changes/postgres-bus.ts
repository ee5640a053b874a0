import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import type { Database } from '../database/connect.ts';
import type { EventBus } from './bus.ts';
import type { OutboxEvent } from './event.ts';
import { eventsAfter, fromCursor, isKept, latestPlace, toCursor } from './outbox.ts';

const BATCH = 500;
/** A notice can be lost with its connection, so the outbox is also looked into by itself. */
const IDLE_MS = 1_000;
/** An event of a transaction that overlaps a longer one is readable only later: look again soon after a notice, then less and less often. */
const RECHECK_MS = 20;

/** The bus on PostgreSQL itself: `NOTIFY` wakes, the outbox tells. Survives restarts of the server. */
export async function postgresBus(outbox: Database, listening: Sql, log: Logger): Promise<EventBus> {
  const listeners = new Set<(events: OutboxEvent[]) => void>();
  let place = await outbox.use(({ sql }) => latestPlace(sql));
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let pause = IDLE_MS;

  const drain = async () => {
    for (;;) {
      const events = await outbox.use(({ sql }) => eventsAfter(sql, place, BATCH));
      if (!events.length) return;
      place = fromCursor(events.at(-1)!.cursor)!;
      for (const hear of listeners) hear(events);
      if (events.length < BATCH) return;
    }
  };
  const look = (soon: boolean) => {
    if (closed) return;
    pause = soon ? RECHECK_MS : Math.min(pause * 2, IDLE_MS);
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = drain()
      .catch((error) => log.warn({ error }, 'the outbox could not be read; it is tried again'))
      .finally(() => {
        running = null;
        const next = again;
        again = false;
        if (next) look(true);
        else if (!closed) timer = setTimeout(() => look(false), pause);
      });
  };
  const subscription = await listening.listen(
    'solmu_outbox',
    () => look(true),
    () => look(true),
  );
  look(false);

  return {
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    since: async (cursor) => {
      const from = fromCursor(cursor);
      if (!from) return null;
      const events = await outbox.use(async ({ sql }) =>
        (await isKept(sql, from)) ? eventsAfter(sql, from, REPLAY_MOST + 1) : null,
      );
      return events && events.length > REPLAY_MOST ? null : events;
    },
    latest: async () => toCursor(place),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      listeners.clear();
      await running;
      await subscription.unlisten().catch(() => {});
    },
  };
}

const REPLAY_MOST = 5_000;
