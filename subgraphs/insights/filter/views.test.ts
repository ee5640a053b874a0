import { beforeAll, describe, expect, it } from 'vitest';
import { toId, toUuid } from '#platform/id.ts';
import { aGroup, aPerson, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const VIEW = 'id name columns version visibility sharedRight sharedWith { id } mayEdit mayManage';
const CREATE = `mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { ${VIEW} } errors { code path } } }`;
const UPDATE = `mutation ($input: UpdateFilterInput!) { updateFilter(input: $input) { filter { ${VIEW} } errors { code path } } }`;
const DELETE =
  'mutation ($input: DeleteFilterInput!) { deleteFilter(input: $input) { deletedId errors { code path } } }';
const READ = `query ($id: ID!) { filter(id: $id) { ${VIEW} } filters(module: "potentials") { id } }`;

let owner: Person;
let member: Person;
let nested: Person;
let stranger: Person;
let admin: Person;
let north: string;

beforeAll(async () => {
  const { sql } = world;
  await moduleDefault(sql, 'potentials', 'READ');
  [owner, member, nested, stranger] = (await Promise.all(
    ['Olli O', 'Jaana J', 'Niina N', 'Vieras V'].map((name) => aPerson(sql, name)),
  )) as [Person, Person, Person, Person];
  admin = await aPerson(sql, 'Pää P', { admin: true });
  const [group, inner] = [await aGroup(sql, 'Pohjoinen', [member]), await aGroup(sql, 'Lappi', [nested])];
  await aGroup(sql, 'Etelä', [stranger]);
  await sql`insert into identity.group_member (group_id, member_group_id) values (${group}, ${inner})`;
  north = toId('grp', group);
});

let made = 0;
/** A view of the owner's that is shared so. */
async function aView(sharing: object) {
  made += 1;
  const input = { module: 'potentials', name: `Näkymä ${made}`, columns: ['name'], ...sharing };
  const { data } = await world.ask('insights', owner.actor, CREATE, { input });
  expect(data.createFilter.errors).toEqual([]);
  return data.createFilter.filter;
}

const forNorth = (sharedRight: 'READ' | 'EDIT') => ({ visibility: 'GROUP', sharedWithId: north, sharedRight });

/** The view as somebody sees it, by its id and among those of its module. */
async function seen({ actor }: Person, id: string) {
  const { data } = await world.ask('insights', actor, READ, { id });
  expect(data.filters.some((one: { id: string }) => one.id === id)).toBe(data.filter !== null);
  return data.filter;
}

const change = async ({ actor }: Person, input: object) =>
  (await world.ask('insights', actor, UPDATE, { input })).data.updateFilter;

describe('a view that is shared with a group', () => {
  it('is seen by its members, also by those of groups within, and by nobody else', async () => {
    const { id, sharedWith } = await aView(forNorth('READ'));
    expect(sharedWith).toEqual({ id: north });
    for (const person of [owner, member, nested]) expect(await seen(person, id)).toMatchObject({ id });
    for (const person of [stranger, admin]) expect(await seen(person, id)).toBeNull();
  });

  it('is gone for whoever leaves the group', async () => {
    const { id } = await aView(forNorth('EDIT'));
    const { sql } = world;
    const leaver = await aPerson(sql, 'Lea L');
    await sql`insert into identity.group_member (group_id, user_id) values (${toUuid('grp', north)}, ${leaver.uuid})`;
    expect(await seen(leaver, id)).toMatchObject({ mayEdit: true });
    await sql`delete from identity.group_member where user_id = ${leaver.uuid}`;
    expect(await seen(leaver, id)).toBeNull();
    expect((await change(leaver, { id, version: 1, name: 'Minun' })).errors).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'id'] },
    ]);
  });

  it('to be used is not theirs to change', async () => {
    const { id } = await aView(forNorth('READ'));
    expect(await seen(member, id)).toMatchObject({ mayEdit: false, mayManage: false });
    const refused = [{ code: 'NOT_OWNER', path: ['input', 'id'] }];
    expect((await change(member, { id, version: 1, columns: ['name', 'amount'] })).errors).toEqual(refused);
  });

  it('to be edited is saved by a member, but not by a stranger', async () => {
    const { id } = await aView(forNorth('EDIT'));
    expect(await seen(member, id)).toMatchObject({ mayEdit: true, mayManage: false });
    const { filter, errors } = await change(member, { id, version: 1, columns: ['name', 'amount'] });
    expect(errors).toEqual([]);
    expect(filter).toMatchObject({ columns: ['name', 'amount'], version: 2, visibility: 'GROUP', sharedRight: 'EDIT' });
    expect(await seen(owner, id)).toMatchObject({ columns: ['name', 'amount'], mayManage: true });
    expect((await change(stranger, { id, version: 2, name: 'Vieraan' })).errors).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'id'] },
    ]);
  });

  it.each([
    [{ visibility: 'ALL' }, 'visibility'],
    [{ visibility: 'PRIVATE' }, 'visibility'],
    [{ sharedRight: 'READ' }, 'sharedRight'],
  ])('is shared otherwise by its owner alone: %j', async (sharing, field) => {
    const { id } = await aView(forNorth('EDIT'));
    expect((await change(member, { id, version: 1, ...sharing })).errors).toEqual([
      { code: 'NOT_OWNER', path: ['input', field] },
    ]);
    expect((await change(owner, { id, version: 1, ...sharing })).errors).toEqual([]);
  });

  it('is deleted by its owner alone', async () => {
    const { id } = await aView(forNorth('EDIT'));
    const remove = async ({ actor }: Person) =>
      (await world.ask('insights', actor, DELETE, { input: { id } })).data.deleteFilter;
    expect(await remove(member)).toEqual({ deletedId: null, errors: [{ code: 'NOT_OWNER', path: ['input', 'id'] }] });
    expect(await remove(owner)).toEqual({ deletedId: id, errors: [] });
  });

  it('becomes private again', async () => {
    const { id } = await aView(forNorth('EDIT'));
    const { filter } = await change(owner, { id, version: 1, visibility: 'PRIVATE' });
    expect(filter).toMatchObject({ visibility: 'PRIVATE', sharedWith: null, sharedRight: 'READ' });
    expect(await seen(member, id)).toBeNull();
  });
});

describe('a view that is shared with all', () => {
  it('is changed by all where its owner says so, and by administrators in any case', async () => {
    const { id } = await aView({ visibility: 'ALL', sharedRight: 'EDIT' });
    expect(await seen(stranger, id)).toMatchObject({ mayEdit: true, mayManage: false });
    expect((await change(stranger, { id, version: 1, name: 'Yhteinen' })).errors).toEqual([]);
    expect((await change(admin, { id, version: 2, sharedRight: 'READ' })).errors).toEqual([]);
    expect(await seen(stranger, id)).toMatchObject({ name: 'Yhteinen', mayEdit: false });
  });
});

it('may not be shared otherwise by who may only change it, as PostgreSQL sees to', async () => {
  const { id } = await aView(forNorth('EDIT'));
  const shareAs = ({ uuid }: Person) =>
    world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${uuid}, true)`;
      await tx`update insights.filter set visibility = 'ALL', group_id = null where id = ${toUuid('flt', id)}`;
    });
  await expect(shareAs(member)).rejects.toThrow('NOT_OWNER');
  await expect(shareAs(owner)).resolves.toBeUndefined();
});

it('a view of the older form is saved as one of nested conditions', async () => {
  const run = async (name: 'createFilter' | 'updateFilter', input: object) => {
    const type = name === 'createFilter' ? 'CreateFilterInput' : 'UpdateFilterInput';
    const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { filter { id where } errors { code path } } }`;
    const { data } = await world.ask('insights', owner.actor, source, { input });
    expect(data.it.errors).toEqual([]);
    return data.it.filter;
  };
  const period = { field: 'expectedCloseDate', operator: 'THIS', values: ['month'] };
  const large = { field: 'amount', operator: 'GT', values: ['1000'] };
  const [fresh, again] = ['new', 'renewal'].map((value) => ({ field: 'type', operator: 'IS', values: [value] }));
  const view = { module: 'potentials', name: 'Kuun kaupat', columns: ['name'] };
  const { id, where } = await run('createFilter', { ...view, blocks: { period, all: [large], any: [fresh, again] } });
  expect(where).toEqual({ all: [period, large, { any: [fresh, again] }] });

  const changed = async (version: number, blocks: object) => (await run('updateFilter', { id, version, blocks })).where;
  expect(await changed(1, { any: [fresh, again] })).toEqual({ any: [fresh, again] });
  expect(await changed(2, { any: [fresh] })).toEqual(fresh);
  expect(await changed(3, { all: [], any: [] })).toBeNull();
});
