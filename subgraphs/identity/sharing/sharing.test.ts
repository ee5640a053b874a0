import { describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse, type Person, peopleOf, toldOf } from '../testing.ts';

const world = await openWorld();
const { aPerson, aRole, aGroup, aPotential } = peopleOf(world);
const boss = await aPerson('Boss', { admin: true });
const [aino, matti, liisa] = [await aPerson('Aino'), await aPerson('Matti'), await aPerson('Liisa')];

const ACCESS = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Record { id
  access { mayEdit mayDelete shares { id level until with { ... on User { name } ... on Group { name } } } } } } }`;
const SHARE = `mutation ($input: ShareRecordInput!) { shareRecord(input: $input) {
  record { id access { mayEdit shares { level until with { ... on User { name } ... on Group { name } } } } } errors { code path message } } }`;
const UNSHARE = `mutation ($input: UnshareRecordInput!) { unshareRecord(input: $input) {
  record { id access { shares { level } } } errors { code path } } }`;

async function accessOf(person: Person, ...ids: string[]) {
  const representations = ids.map((id) => ({ __typename: 'Record', id }));
  const { data, errors } = await browse(world, person.actor, ACCESS, { ids: representations });
  expect(errors).toBeUndefined();
  return data._entities.map(({ access }: { access: unknown }) => access);
}
const share = (person: Person, input: object) =>
  browse(world, person.actor, SHARE, { input }).then(({ data }) => data.shareRecord);
const unshare = (person: Person, input: object) =>
  browse(world, person.actor, UNSHARE, { input }).then(({ data }) => data.unshareRecord);

describe('a record', () => {
  it('tells its owner that it may be changed, and others nothing at all', async () => {
    const record = await aPotential('Hissi', aino.uuid);
    expect(await accessOf(aino, record.id)).toEqual([{ mayEdit: true, mayDelete: true, shares: [] }]);
    const never = 'pot_01m87fsbsberetnn29ad2tvyn7';
    const wrongModule = record.id.replace('pot_', 'acc_');
    expect(await accessOf(liisa, record.id, never, wrongModule, 'nonsense')).toEqual([null, null, null, null]);
    expect(await accessOf(aino, wrongModule)).toEqual([null]);
  });

  it('is shared to read, then to edit, then no more, and screens are told each time', async () => {
    const record = await aPotential('Hissi', aino.uuid);
    const input = { recordId: record.id, withId: liisa.id, level: 'READ' };
    expect(await share(aino, input)).toEqual({
      record: {
        id: record.id,
        access: { mayEdit: true, shares: [{ level: 'READ', until: null, with: { name: 'Liisa' } }] },
      },
      errors: [],
    });
    expect(await accessOf(liisa, record.id)).toMatchObject([{ mayEdit: false, mayDelete: false, shares: [{}] }]);
    expect((await share(liisa, { ...input, withId: matti.id })).errors).toMatchObject([
      { code: 'FORBIDDEN', path: ['input', 'recordId'] },
    ]);
    expect(
      (await share(aino, { ...input, level: 'EDIT', until: '2099-01-01T00:00:00Z' })).record.access.shares,
    ).toEqual([{ level: 'EDIT', until: '2099-01-01T00:00:00Z', with: { name: 'Liisa' } }]);
    expect(await accessOf(liisa, record.id)).toMatchObject([{ mayEdit: true, mayDelete: true }]);
    expect((await unshare(aino, { recordId: record.id, withId: liisa.id })).record).toEqual({
      id: record.id,
      access: { shares: [] },
    });
    expect(await accessOf(liisa, record.id)).toEqual([null]);
    const told = (await toldOf(world, 'record')).filter(({ record_id }) => record_id === record.uuid);
    expect(told.map(({ kind }) => kind)).toEqual(['CREATED', 'SHARED', 'SHARED', 'SHARED']);
    expect(told[1]!.payload).toEqual({ principalId: liisa.uuid });
  });

  it('shared with a group is shared with its people and their superiors, and shows no share that is over', async () => {
    const [above, below] = [await aRole('Johto'), await aRole('Myynti')];
    await world.sql`update identity.role set parent_id = ${above} where id = ${below}`;
    const [cecilia, otto] = [await aPerson('Cecilia', { role: above }), await aPerson('Otto', { role: below })];
    const group = await aGroup('Etelä', { users: [otto.uuid] });
    const record = await aPotential('Hissi', aino.uuid);
    await share(aino, { recordId: record.id, withId: group.id, level: 'READ' });
    for (const person of [otto, cecilia]) expect(await accessOf(person, record.id)).not.toEqual([null]);
    expect(await accessOf(liisa, record.id)).toEqual([null]);
    await world.sql`update identity.share set until = now() where record_id = ${record.uuid}`;
    for (const person of [otto, cecilia]) expect(await accessOf(person, record.id)).toEqual([null]);
    expect(await accessOf(aino, record.id)).toMatchObject([{ shares: [] }]);
  });

  it('may be deleted only by who may edit it and whose role says so', async () => {
    const role = await aRole('Ei poistoa');
    await world.sql`insert into identity.permission (role_id, module, delete) values (${role}, 'potentials', 'NONE')`;
    const pia = await aPerson('Pia', { role });
    const record = await aPotential('Hissi', pia.uuid);
    expect(await accessOf(pia, record.id)).toMatchObject([{ mayEdit: true, mayDelete: false }]);
  });

  it('that is not seen is not found, and cannot be told from one that never was', async () => {
    const record = await aPotential('Hissi', aino.uuid);
    const input = { withId: matti.id, level: 'READ' };
    const hidden = await share(liisa, { ...input, recordId: record.id });
    const never = await share(liisa, { ...input, recordId: 'pot_01m87fsbsberetnn29ad2tvyn7' });
    expect(hidden).toEqual(never);
    expect(hidden.errors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'recordId'], message: 'Ei löydy' }]);
    expect(await world.sql`select 1 from identity.share where record_id = ${record.uuid}`).toHaveLength(0);
  });

  it('costs the same few statements for a page of 1, 50 and 200', async () => {
    const records = [];
    for (let number = 0; number < 200; number++) records.push(await aPotential(`Hissi ${number}`, aino.uuid));
    const counts = [];
    await accessOf(aino, records[0]!.id);
    for (const size of [1, 50, 200]) {
      world.statements.length = 0;
      const page = await accessOf(aino, ...records.slice(0, size).map(({ id }) => id));
      expect(page.every(Boolean)).toBe(true);
      counts.push(world.statements.length);
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(8);
  });
});

describe('a module', () => {
  const MODULES = '{ moduleAccess { module default rules { level from { name } to { name } } } }';
  const SET = `mutation ($input: SetModuleDefaultInput!) { setModuleDefault(input: $input) {
    moduleAccess { module default } errors { code path } } }`;
  const ADD = `mutation ($input: AddSharingRuleInput!) { addSharingRule(input: $input) {
    moduleAccess { module rules { id level } } errors { code path } } }`;
  const REMOVE = `mutation ($input: RemoveSharingRuleInput!) { removeSharingRule(input: $input) {
    moduleAccess { module rules { id } } errors { code path } } }`;

  it('is private until an administrator opens it', async () => {
    const record = await aPotential('Hissi', aino.uuid);
    const set = (level: string) =>
      browse(world, boss.actor, SET, { input: { module: 'potentials', default: level } }).then(
        ({ data }) => data.setModuleDefault,
      );
    const { moduleAccess } = (await browse(world, liisa.actor, MODULES)).data;
    expect(moduleAccess).toContainEqual({ module: 'potentials', default: 'PRIVATE', rules: [] });
    expect(await accessOf(liisa, record.id)).toEqual([null]);
    expect(await set('READ')).toEqual({ moduleAccess: { module: 'potentials', default: 'READ' }, errors: [] });
    expect(await accessOf(liisa, record.id)).toMatchObject([{ mayEdit: false }]);
    await set('EDIT');
    expect(await accessOf(liisa, record.id)).toMatchObject([{ mayEdit: true }]);
    await set('PRIVATE');
    expect(await accessOf(liisa, record.id)).toEqual([null]);
  });

  it('shares the records of one group with another by a rule, once, until it is removed', async () => {
    const from = await aGroup('Lähde', { users: [aino.uuid] });
    const to = await aGroup('Kohde', { users: [liisa.uuid] });
    const record = await aPotential('Hissi', aino.uuid);
    const input = { module: 'potentials', fromGroupId: from.id, toGroupId: to.id, level: 'READ' };
    const add = () => browse(world, boss.actor, ADD, { input }).then(({ data }) => data.addSharingRule);
    const { moduleAccess, errors } = await add();
    expect(errors).toEqual([]);
    expect(moduleAccess).toEqual({
      module: 'potentials',
      rules: [{ id: expect.stringMatching(/^rul_/), level: 'READ' }],
    });
    expect(await accessOf(liisa, record.id)).toMatchObject([{ mayEdit: false }]);
    expect((await add()).errors).toEqual([{ code: 'CONFLICT', path: ['input', 'toGroupId'] }]);
    const { data } = await browse(world, boss.actor, REMOVE, { input: { id: moduleAccess.rules[0].id } });
    expect(data.removeSharingRule).toEqual({ moduleAccess: { module: 'potentials', rules: [] }, errors: [] });
    expect(await accessOf(liisa, record.id)).toEqual([null]);
  });
});
