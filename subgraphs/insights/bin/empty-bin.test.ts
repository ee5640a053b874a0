import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import { toId, toUuid } from '#platform/id.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { forgetPurged as discussionForgets } from '../../activities/forget-purged.ts';
import { forgetPurged as sharesForget } from '../../identity/sharing/forget-purged.ts';
import { emptyBin } from './empty-bin.ts';
import { forgetPurged as boardsForget } from './forget-purged.ts';

const world = await openWorld();
const { sql, platform } = world;
const PURGE =
  'mutation ($input: PurgeRecordsInput!) { purgeRecords(input: $input) { purgedIds errors { code path message } } }';

let admin: Person;
let maija: Person;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [admin, maija] = [await aPerson(sql, 'Anna A', { admin: true }), await aPerson(sql, 'Maija M')];
  for (const [subgraph, consumer] of [
    ['activities', discussionForgets],
    ['identity', sharesForget],
    ['insights', boardsForget],
  ] as const) {
    const { database } = world.running.get(subgraph)!;
    stops.push((await consume({ database, platform }, consumer)).stop);
  }
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

/** An account of Maija's, deleted so many days ago; answers its UUID. */
async function deleted(name: string, days: number): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into sales.account (name, owner_id) values (${name}, ${maija.uuid}) returning id`;
  await sql`update sales.account set deleted_at = now() - ${days} * interval '1 day' where id = ${row!.id}`;
  return row!.id;
}

const run = (days = 0) =>
  emptyBin.run(world.running.get('insights')!, {
    ...platform,
    clock: { now: () => new Date(Date.now() + days * 24 * 60 * 60_000) },
  });
const there = async (ids: string[]) =>
  (await sql<{ name: string }[]>`select name from sales.account where id = any (${ids}) order by name`).map(
    ({ name }) => name,
  );

describe('the recycle bin', () => {
  it('is emptied of what has been in it for thirty days, and of nothing else', async () => {
    const [old, young] = [await deleted('Vanha', 31), await deleted('Nuori', 29)];
    const [kept] = await sql<{ id: string }[]>`
      insert into sales.account (name, owner_id) values ('Käytössä', ${maija.uuid}) returning id`;
    await run();
    await run();
    expect(await there([old, young, kept!.id])).toEqual(['Käytössä', 'Nuori']);
    await run(2);
    expect(await there([old, young, kept!.id])).toEqual(['Käytössä']);
  });

  it('takes with a record all that was kept of it, and leaves a line without values', async () => {
    const id = await deleted('Muistot', 31);
    await sql`update sales.account set description = 'Salaista' where id = ${id}`;
    const [comment] = await sql<{ id: string }[]>`insert into activities.comment (record_id, author_id, body, text)
      values (${id}, ${maija.uuid}, '{"type": "doc", "content": []}', 'Hei') returning id`;
    await sql`insert into activities.comment (record_id, parent_id, author_id, body, text)
      values (${id}, ${comment!.id}, ${maija.uuid}, '{"type": "doc", "content": []}', 'Vastaus')`;
    await sql`insert into activities.follow (user_id, record_id, level) values (${maija.uuid}, ${id}, 'ALL')`;
    await sql`insert into activities.notification (receiver_id, kind, record_id, cause) values (${maija.uuid}, 'CHANGE', ${id}, 'x')`;
    await sql`insert into identity.share (module, record_id, principal_id, level) values ('accounts', ${id}, ${admin.uuid}, 'READ')`;
    await sql`insert into insights.visit (user_id, record_id) values (${maija.uuid}, ${id})`;
    await sql`insert into insights.card_rank (board_id, record_id, rank) values (uuidv7(), ${id}, 'a')`;
    await run();
    const left = async () =>
      (
        await sql<{ table: string }[]>`
        select 'comment' as table from activities.comment where record_id = ${id}
        union all select 'follow' from activities.follow where record_id = ${id}
        union all select 'notification' from activities.notification where record_id = ${id}
        union all select 'share' from identity.share where record_id = ${id}
        union all select 'visit' from insights.visit where record_id = ${id}
        union all select 'rank' from insights.card_rank where record_id = ${id}
        union all select 'record' from catalog.record where id = ${id}`
      ).map(({ table }) => table);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
    expect(await sql`select kind, changes, cause from history.change where record_id = ${id}`).toEqual([
      { kind: 'PURGED', changes: {}, cause: 'system' },
    ]);
  });

  it('lets go of records that refer to what is removed, which their history tells', async () => {
    const id = await deleted('Emo', 31);
    const [deal] = await sql<{ id: string }[]>`
      insert into sales.potential (name, owner_id, account_id) values ('Kauppa', ${maija.uuid}, ${id}) returning id`;
    await run();
    expect(await sql`select account_id from sales.potential where id = ${deal!.id}`).toEqual([{ account_id: null }]);
    const changes = await sql`select changes from history.change where record_id = ${deal!.id} and kind = 'CHANGED'`;
    expect(changes).toEqual([{ changes: { account_id: [id, null] } }]);
  });

  it('is emptied in chunks, each a transaction', async () => {
    await sql`with made as (
      insert into sales.account (name, owner_id) select 'Paljon ' || n, ${maija.uuid} from generate_series(1, 1200) n returning id)
      select count(*) from made`;
    await sql`update sales.account set deleted_at = now() - interval '40 days' where name like 'Paljon %'`;
    await run();
    const [left] = await sql`select count(*)::int from sales.account where name like 'Paljon %'`;
    expect(left).toEqual({ count: 0 });
    const [transactions] = await sql`
      select count(distinct xid)::int from outbox.event where topic = 'purge' and jsonb_array_length(payload -> 'records') > 100`;
    expect(transactions!.count).toBe(3);
  });
});

describe('removing for good by hand', () => {
  it('is for administrators, of what is in the bin; who did it stays known', async () => {
    const id = await deleted('Heti pois', 0);
    const input = { ids: [toId('acc', id)] };
    const refused = await world.ask('insights', maija.actor, PURGE, { input });
    expect(refused.data.purgeRecords).toMatchObject({ purgedIds: [], errors: [{ code: 'FORBIDDEN' }] });
    const { data } = await world.ask('insights', admin.actor, PURGE, { input });
    expect(data.purgeRecords).toEqual({ purgedIds: input.ids, errors: [] });
    const again = await world.ask('insights', admin.actor, PURGE, { input });
    expect(again.data.purgeRecords.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'ids', '0'] }]);
    expect(await sql`select kind, actor from history.change where record_id = ${toUuid('acc', input.ids[0]!)}`).toEqual(
      [{ kind: 'PURGED', actor: admin.uuid }],
    );
    const GONE =
      '{ purgedRecords(first: 2) { edges { node { id module purgedBy { id } } } pageInfo { hasNextPage } } }';
    const gone = async ({ actor }: Person) => (await world.ask('insights', actor, GONE)).data.purgedRecords;
    const all = await gone(admin);
    expect(all.edges[0].node).toEqual({ id: input.ids[0], module: 'accounts', purgedBy: { id: admin.id } });
    // Before it the bin was emptied by time, which is nobody's act.
    expect(all.edges[1].node).toMatchObject({ module: 'accounts', purgedBy: null });
    expect(all.pageInfo.hasNextPage).toBe(true);
    expect((await gone(maija)).edges).toEqual([]);
  });
});
