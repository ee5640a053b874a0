import { afterEach, describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import type { OutboxEvent } from './event.ts';
import { type FollowOptions, followEvents } from './follow-events.ts';

const { platform, sql } = await openWorld();
const open: AsyncIterableIterator<string>[] = [];

/** Follows the events of a topic, told by their kinds. */
async function follow(topic: string, options: Partial<FollowOptions<string>> = {}) {
  const stream = await followEvents(platform.bus, {
    matters: (event) => event.topic === topic,
    tell: (events) => events.map(({ kind }) => kind),
    ...options,
  });
  open.push(stream);
  return stream;
}

async function emit(topic: string, ...kinds: string[]) {
  for (const kind of kinds) await sql`select outbox.emit(${topic}, null, null, ${kind})`;
}

/** The bus's events of a topic as they are heard; to learn their cursors. */
async function heard(topic: string, kind: string): Promise<OutboxEvent> {
  return new Promise((resolve) => {
    const stop = platform.bus.listen((events) => {
      const found = events.find((event) => event.topic === topic && event.kind === kind);
      if (!found) return;
      stop();
      resolve(found);
    });
  });
}

async function take(stream: AsyncIterableIterator<string>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) taken.push((await stream.next()).value!);
  return taken;
}

afterEach(async () => {
  for (const stream of open.splice(0)) await stream.return?.();
});

describe('following events', () => {
  it('tells what happens from now on, in order, and only what matters', async () => {
    const stream = await follow('one');
    await emit('other', 'X');
    await emit('one', 'A', 'B');
    expect(await take(stream, 2)).toEqual(['A', 'B']);
  });

  it('tells what was missed after a cursor, then what comes, each once', async () => {
    const first = heard('two', 'A');
    await emit('two', 'A', 'B', 'C');
    const stream = await follow('two', { after: (await first).cursor });
    await emit('two', 'D');
    expect(await take(stream, 3)).toEqual(['B', 'C', 'D']);
  });

  it('loses and doubles nothing when events come while it looks back', async () => {
    const first = heard('busy', '0');
    await emit('busy', '0');
    const { cursor } = await first;
    const writing = emit('busy', ...Array.from({ length: 60 }, (_, index) => String(index + 1)));
    const streams = await Promise.all(Array.from({ length: 5 }, () => follow('busy', { after: cursor })));
    await writing;
    for (const stream of streams) {
      expect(await take(stream, 60)).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
    }
  });

  it('refuses a cursor that is none, and one that is too old', async () => {
    await expect(follow('three', { after: 'nonsense' })).rejects.toMatchObject({ extensions: { code: 'RESYNC' } });
    const first = heard('three', 'A');
    await emit('three', 'A', 'B');
    const { cursor } = await first;
    await sql`update outbox.event set at = now() - interval '2 hours' where topic = 'three'`;
    await expect(follow('three', { after: cursor })).rejects.toMatchObject({ extensions: { code: 'RESYNC' } });
    await sql`delete from outbox.event where topic = 'three'`;
  });

  it('tells a subscriber that is too slow to begin anew', async () => {
    const stream = await follow('four', { most: 2 });
    const last = heard('four', 'C');
    await emit('four', 'A', 'B', 'C');
    await last;
    await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'RESYNC' } });
    expect(await stream.next()).toEqual({ value: undefined, done: true });
  });

  it('ends at once while nothing happens', async () => {
    const stream = await follow('five');
    const pending = stream.next();
    await stream.return?.();
    expect(await pending).toEqual({ value: undefined, done: true });
  });

  it('gathers what came while the last events were told', async () => {
    const batches: number[] = [];
    let release: () => void = () => {};
    const stream = await follow('six', {
      tell: async (events) => {
        batches.push(events.length);
        if (batches.length === 1) await new Promise<void>((resolve) => (release = resolve));
        return events.map(({ kind }) => kind);
      },
    });
    const first = stream.next();
    await emit('six', 'A');
    await expect.poll(() => batches).toEqual([1]);
    const last = heard('six', 'C');
    await emit('six', 'B', 'C');
    await last;
    release();
    expect((await first).value).toBe('A');
    expect(await take(stream, 2)).toEqual(['B', 'C']);
    expect(batches).toEqual([1, 2]);
  });
});
