import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { EventBus } from './bus.ts';
import type { OutboxEvent } from './event.ts';

const STREAM = 'solmu:events';
const KEPT = 10_000;

/**
 * The bus over Redis Streams, for many nodes: whichever node reads an event from the outbox first puts it on the stream
 * (marked, so that it is put there once), and every node hears the stream. Replay still comes from the outbox.
 */
export async function redisBus(url: string, outbox: EventBus, log: Logger): Promise<EventBus> {
  const writer = new Redis(url, { maxRetriesPerRequest: null });
  const reader = new Redis(url, { maxRetriesPerRequest: null });
  for (const client of [writer, reader]) client.on('error', (error) => log.warn({ error }, 'redis is away'));
  const listeners = new Set<(events: OutboxEvent[]) => void>();
  let closed = false;
  let position = '$';

  const stop = outbox.listen((events) => {
    for (const event of events)
      void publish(writer, event).catch((error) => log.warn({ error }, 'event not put on redis'));
  });
  const hear = async () => {
    while (!closed) {
      const answer = await reader.xread('COUNT', 500, 'BLOCK', 1_000, 'STREAMS', STREAM, position).catch(() => null);
      const entries = answer?.[0]?.[1] ?? [];
      if (!entries.length) continue;
      position = entries.at(-1)![0];
      const events = entries.map(([, fields]): OutboxEvent => JSON.parse(fields[1]!));
      for (const listener of listeners) listener(events);
    }
  };
  const [last] = await writer.xrevrange(STREAM, '+', '-', 'COUNT', 1);
  position = last?.[0] ?? '0-0';
  const hearing = hear();

  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    since: (cursor) => outbox.since(cursor),
    latest: () => outbox.latest(),
    close: async () => {
      closed = true;
      stop();
      reader.disconnect();
      await hearing;
      await writer.quit().catch(() => {});
      await outbox.close();
    },
  };
}

/** Puts an event on the stream unless another node has; one step in Redis. */
const ADD_ONCE = `
  if redis.call('set', KEYS[2], '1', 'NX', 'EX', 3600) then
    return redis.call('xadd', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'event', ARGV[1])
  end
  return false`;

function publish(redis: Redis, event: OutboxEvent) {
  return redis.eval(ADD_ONCE, 2, STREAM, `solmu:seen:${event.cursor}`, JSON.stringify(event), KEPT);
}
