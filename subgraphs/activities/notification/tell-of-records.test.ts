import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';
import { tellOfRecords } from './tell-of-records.ts';

let world: World;
let company: Company;
let nodes: { stop(): Promise<void> }[];

/** Two nodes run the consumer, as in an installation of two servers. */
beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
  const { database } = world.running.get('activities')!;
  const options = { database, platform: world.platform };
  nodes = await Promise.all([1, 2].map(() => consume(options, tellOfRecords)));
});
afterAll(() => Promise.all(nodes.map((node) => node.stop())));

const FOLLOW = `mutation ($input: FollowRecordInput!) { followRecord(input: $input) { record { id } errors { code } } }`;
const follow = async (by: Person, recordId: string, level: string | null) =>
  expect((await company.ask(by, FOLLOW, { input: { recordId, level } })).followRecord.errors).toEqual([]);

/** Waits until everything that has been committed is handled. */
async function handled() {
  await expect
    .poll(
      async () => {
        const [left] = await world.sql<{ count: number }[]>`
        select count(*)::int as count from outbox.event e
        where e.topic = 'record' and (e.xid, e.seq) > (select c.xid, c.seq from outbox.consumer c where c.name = ${tellOfRecords.name})`;
        return left!.count;
      },
      { timeout: 5_000 },
    )
    .toBe(0);
}

describe('becoming the owner', () => {
  it('is told to a person whom another made the owner', async () => {
    const { aino, cecilia, matti, deal, change, kinds } = company;
    const record = await deal({ ownerId: aino.id });
    await change(cecilia, record, 1, { ownerId: matti.id });
    await handled();
    expect(await kinds(matti, record)).toEqual(['ASSIGNMENT']);
    expect(await kinds(cecilia, record)).toEqual([]);
  });

  it('of a new record is told as well, to every member of a group but whoever made it', async () => {
    const { aino, matti, cecilia, deal, kinds } = company;
    const record = await deal({}, aino);
    await handled();
    expect(await kinds(matti, record)).toEqual(['ASSIGNMENT']);
    expect(await kinds(aino, record)).toEqual([]);
    expect(await kinds(cecilia, record)).toEqual([]);
  });

  it('is no news to whoever takes a record', async () => {
    const { cecilia, aino, deal, change, kinds } = company;
    const record = await deal({ ownerId: aino.id });
    await change(cecilia, record, 1, { ownerId: cecilia.id });
    await handled();
    expect(await kinds(cecilia, record)).toEqual([]);
  });
});

describe('a followed record', () => {
  it('that changes is told to those who follow it, once, and not to whoever changed it', async () => {
    const { aino, matti, cecilia, deal, change, kinds } = company;
    const record = await deal();
    await follow(aino, record, 'ALL');
    await follow(cecilia, record, 'ALL');
    await follow(matti, record, 'MENTIONS');
    await change(aino, record, 1, { nextStep: 'Soita' });
    await handled();
    expect(await kinds(cecilia, record)).toEqual(['CHANGE']);
    expect(await kinds(aino, record)).toEqual([]);
    expect(await kinds(matti, record)).toEqual(['ASSIGNMENT']);
  });

  it('is followed by its owner, unless that was stopped or muted', async () => {
    const { aino, cecilia, deal, change, kinds } = company;
    const record = await deal({ ownerId: aino.id });
    await change(cecilia, record, 1, { nextStep: 'Soita' });
    await handled();
    expect(await kinds(aino, record)).toEqual(['CHANGE']);
    await follow(aino, record, null);
    await change(cecilia, record, 2, { nextStep: 'Kirjoita' });
    await follow(aino, record, 'MUTED');
    await change(cecilia, record, 3, { nextStep: 'Käy' });
    await handled();
    expect(await kinds(aino, record)).toEqual(['CHANGE']);
  });

  it('tells nobody who may not see it any more', async () => {
    const { aino, matti, cecilia, north, deal, change, news, kinds } = company;
    const record = await deal();
    await follow(matti, record, 'ALL');
    await handled();
    const before = await news(matti);
    await change(cecilia, record, 1, { ownerId: north });
    await change(cecilia, record, 2, { nextStep: 'Soita' });
    await handled();
    expect((await news(matti)).unreadCount).toBe(before.unreadCount);
    expect(await kinds(aino, record)).toEqual([]);
  });
});

it('handles each event once, whichever node does it, also when they start again', async () => {
  const { aino, cecilia, deal, change, kinds } = company;
  const record = await deal({ ownerId: aino.id });
  for (let version = 1; version <= 20; version++) {
    await change(cecilia, record, version, { nextStep: `Askel ${version}` });
    if (version % 7 === 0) {
      const { database } = world.running.get('activities')!;
      await nodes.pop()!.stop();
      nodes.unshift(await consume({ database, platform: world.platform }, tellOfRecords));
    }
  }
  await handled();
  expect(await kinds(aino, record)).toHaveLength(20);
});

it('tells nobody of an import', async () => {
  const { aino, deal, kinds } = company;
  const record = await deal({ ownerId: aino.id });
  await handled();
  await world.sql.begin(async (sql) => {
    await sql`select set_config('solmu.actor', 'system', true), set_config('solmu.cause', 'import', true)`;
    await sql`update sales.potential set next_step = 'Tuotu'`;
  });
  await handled();
  expect(await kinds(aino, record)).toEqual([]);
});
