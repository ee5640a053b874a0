import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { eventsAfter } from './outbox.ts';

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
