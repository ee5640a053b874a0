import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { followMany } from './follow-many.ts';

const world = await openWorld();
const { sql, platform } = world;
const stop = workRuns({ platform, database: world.running.get('activities')!.database }, [followMany]);
afterAll(() => stop());
let ask: Graph;
let aino: Person;
let liisa: Person;

beforeAll(async () => {
  ask = await openGraph(world);
  const role = (await sql`insert into identity.role (name) values ('Myyjä') returning id`)[0]!.id;
  [aino, liisa] = [await aPerson(sql, 'Aino A', { role }), await aPerson(sql, 'Liisa L', { role })];
  await sql`insert into identity.module_default (module, level) values ('accounts', 'READ')
    on conflict (module) do update set level = 'READ'`;
});

/** Accounts of somebody; answers their ids. */
async function accounts({ uuid }: Person, names: string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    insert into sales.account (name, owner_id) select unnest(${names}::text[]), ${uuid} returning id`;
  return rows.map(({ id }) => toId('acc', id));
}

const START = 'mutation ($input: MassFollowInput!) { it: massFollow(input: $input) { run { id } errors { code } } }';
const UNDO = 'mutation ($input: UndoRunInput!) { it: undoRun(input: $input) { run { id } errors { code } } }';
const RUN = 'query ($id: ID!) { run(id: $id) { state done unchanged refused } }';

async function run(source: string, input: object) {
  const { data } = await ask(aino.actor, source, { input });
  expect(data.it.errors).toEqual([]);
  const read = async () => (await ask(aino.actor, RUN, { id: data.it.run.id })).data.run;
  await expect.poll(async () => (await read()).state, { timeout: 10_000 }).toBe('DONE');
  return { id: data.it.run.id, ...(await read()) };
}
const following = async (id: string) =>
  (await ask(aino.actor, 'query ($id: ID!) { record(id: $id) { following } }', { id })).data.record.following;

describe('following many records', () => {
  it('follows those that may be seen, tells the rest, and is taken back to what was', async () => {
    const [one, own, muted] = [
      ...(await accounts(liisa, ['Seurattava'])),
      ...(await accounts(aino, ['Oma'])),
      ...(await accounts(liisa, ['Vaiti'])),
    ] as [string, string, string];
    await ask(aino.actor, 'mutation ($input: FollowRecordInput!) { followRecord(input: $input) { errors { code } } }', {
      input: { recordId: muted, level: 'MUTED' },
    });
    const never = toId('acc', '0199a000-0000-7000-8000-000000000001');
    const done = await run(START, { module: 'accounts', ids: [one, own, muted, never], level: 'ALL' });
    expect(done).toMatchObject({ done: 3, unchanged: 0, refused: 1 });
    expect(await Promise.all([one, own, muted].map(following))).toEqual(['ALL', 'ALL', 'ALL']);
    expect(await run(START, { module: 'accounts', ids: [one], level: 'ALL' })).toMatchObject({ done: 0, unchanged: 1 });

    expect(await run(UNDO, { id: done.id })).toMatchObject({ done: 3, refused: 0 });
    expect(await Promise.all([one, own, muted].map(following))).toEqual([null, 'ALL', 'MUTED']);
  });

  it('stops following all that match, own records too', async () => {
    const ids = [...(await accounts(aino, ['Lopetus 1'])), ...(await accounts(liisa, ['Lopetus 2']))];
    await run(START, { module: 'accounts', ids, level: 'MENTIONS' });
    const where = { field: 'name', operator: 'STARTS', values: ['Lopetus'] };
    expect(await run(START, { module: 'accounts', where, level: null })).toMatchObject({ done: 2 });
    expect(await Promise.all(ids.map(following))).toEqual([null, null]);
  });
});
