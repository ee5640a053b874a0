import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const BIN = `query ($module: String, $search: String, $first: Int, $after: String) {
  deletedRecords(module: $module, search: $search, first: $first, after: $after) {
    edges { node { id module title number deletedBy { id } deletedAt purgedAt mayRestore mayPurge } } pageInfo { hasNextPage endCursor } } }`;
const RESTORE =
  'mutation ($input: RestoreRecordsInput!) { restoreRecords(input: $input) { records { title } errors { code } } }';

let maija: Person;
let timo: Person;
let ids: string[];

beforeAll(async () => {
  [maija, timo] = [await aPerson(world.sql, 'Maija M'), await aPerson(world.sql, 'Timo T')];
  const owned = (name: string, owner = maija) => ({ name, owner_id: owner.uuid });
  const rows = await world.sql<{ id: string }[]>`
    insert into sales.account ${world.sql([owned('Yksi'), owned('Kaksi'), owned('Kolme'), owned('Timon', timo), owned('Jää')])}
    returning id`;
  ids = rows.map(({ id }) => toId('acc', id));
  const [yksi, kaksi, kolme, timon] = ids;
  await remove(maija, [yksi!]);
  await remove(maija, [kaksi!]);
  await remove(maija, [kolme!]);
  await remove(timo, [timon!]);
});

async function remove({ actor }: Person, some: string[]) {
  const source = 'mutation ($input: DeleteRecordsInput!) { deleteRecords(input: $input) { errors { code } } }';
  const { data } = await world.ask('insights', actor, source, { input: { ids: some } });
  expect(data.deleteRecords.errors).toEqual([]);
}

async function binOf(variables: object = {}, { actor } = maija) {
  const { data, errors } = await world.ask('insights', actor, BIN, variables);
  expect(errors).toBeUndefined();
  return data.deletedRecords;
}

const titles = ({ edges }: { edges: { node: { title: string } }[] }) => edges.map(({ node }) => node.title);

describe('the recycle bin', () => {
  it('shows what was deleted, by whom, the last first', async () => {
    const bin = await binOf();
    expect(titles(bin)).toEqual(['Kolme', 'Kaksi', 'Yksi']);
    expect(bin.edges[2].node).toEqual({
      id: ids[0],
      module: 'accounts',
      title: 'Yksi',
      number: expect.stringMatching(/^ACC-\d+$/),
      deletedBy: { id: maija.id },
      deletedAt: expect.any(String),
      purgedAt: expect.any(String),
      mayRestore: true,
      mayPurge: false,
    });
    const { deletedAt, purgedAt } = bin.edges[2].node;
    expect(Date.parse(purgedAt) - Date.parse(deletedAt)).toBe(30 * 24 * 60 * 60_000);
  });

  it('is read page by page, by module and by title', async () => {
    const { edges, pageInfo } = await binOf({ first: 2 });
    expect([edges.length, pageInfo.hasNextPage]).toEqual([2, true]);
    expect(titles(await binOf({ first: 2, after: pageInfo.endCursor }))).toEqual(['Yksi']);
    expect(titles(await binOf({ search: 'YKS' }))).toEqual(['Yksi']);
    expect(titles(await binOf({ module: 'contacts' }))).toEqual([]);
  });

  it('shows nobody what was not theirs to see', async () => {
    expect(titles(await binOf({}, timo))).toEqual(['Timon']);
  });

  it('leaves deleted records out of everything else in the same operation', async () => {
    const source =
      '{ deletedRecords { edges { node { title } } } list(input: { module: "accounts" }) { totalCount edges { node { record { title } } } } }';
    const { data } = await world.ask('insights', maija.actor, source);
    expect(titles(data.deletedRecords)).toHaveLength(3);
    expect(data.list.totalCount).toBe(1);
    expect(data.list.edges.map(({ node }: { node: { record: { title: string } } }) => node.record.title)).toEqual([
      'Jää',
    ]);
  });

  it('gives back what is taken from it', async () => {
    const { data } = await world.ask('insights', maija.actor, RESTORE, { input: { ids: [ids[1]] } });
    expect(data.restoreRecords).toEqual({ records: [{ title: 'Kaksi' }], errors: [] });
    expect(titles(await binOf())).toEqual(['Kolme', 'Yksi']);
  });

  it('takes ten statements at most, however much is in it', async () => {
    world.statements.length = 0;
    expect((await binOf({ first: 50 })).edges.length).toBeGreaterThan(1);
    expect(world.statements.length).toBeLessThanOrEqual(10);
  });
});
