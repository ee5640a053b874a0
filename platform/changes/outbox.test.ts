import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { eventsAfter, readTopics } from './outbox.ts';

const { sql } = await openWorld();

it('reads events by the numbers of their transactions, not by the digits, and a batch misses none', async () => {
  await sql`delete from outbox.event`;
  for (const xid of [9, 10, 99, 100, 101]) {
    await sql`insert into outbox.event (xid, topic, kind, cause) values (${String(xid)}::xid8, 'test', ${`${xid}`}, 'test')`;
  }
  const kinds: string[] = [];
  let place = { xid: '0', seq: '0' };
  for (;;) {
    const batch = await eventsAfter(sql, place, 2);
    if (!batch.length) break;
    kinds.push(...batch.map(({ kind }) => kind));
    const [xid, seq] = batch.at(-1)!.cursor.split('.');
    place = { xid: xid!, seq: seq! };
  }
  expect(kinds).toEqual(['9', '10', '99', '100', '101']);
});

it('passes by what a reader does not wait for, and says up to where', async () => {
  await sql`delete from outbox.event`;
  for (const [xid, topic] of [
    [9, 'mine'],
    [10, 'other'],
    [99, 'mine'],
    [100, 'other'],
    [101, 'mine'],
  ] as const) {
    await sql`insert into outbox.event (xid, topic, kind, cause) values (${String(xid)}::xid8, ${topic}, ${`${xid}`}, 'test')`;
  }
  const one = await readTopics(sql, ['mine'], { xid: '0', seq: '0' }, 2);
  expect(one.events.map(({ kind }) => kind)).toEqual(['9', '99']);
  const rest = await readTopics(sql, ['mine'], one.place!, 2);
  expect(rest.events.map(({ kind }) => kind)).toEqual(['101']);
  expect(await readTopics(sql, ['mine'], rest.place!, 2)).toEqual({ events: [], place: null });
  await sql`delete from outbox.event where topic = 'mine'`;
  const passed = await readTopics(sql, ['mine'], { xid: '99', seq: '9223372036854775807' }, 2);
  expect(passed.events).toEqual([]);
  expect(await eventsAfter(sql, passed.place!)).toEqual([]);
});
