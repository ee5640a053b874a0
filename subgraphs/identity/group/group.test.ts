import { describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf, toldOf } from '../testing.ts';

const world = await openWorld();
const { aPerson, aGroup, aRole, aPotential } = peopleOf(world);
const boss = await aPerson('Boss', { admin: true });

const CREATE = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { ...Whole } errors { code path } } }
  fragment Whole on Group { id name version memberRoles { name } members { ... on User { id name } ... on Group { id name } } }`;
const UPDATE = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { ...Whole } errors { code path message } } }
  fragment Whole on Group { id name version memberRoles { name } members { ... on User { id name } ... on Group { id name } } }`;
const DELETE = 'mutation ($input: DeleteGroupInput!) { deleteGroup(input: $input) { deletedId errors { code path } } }';

const create = (input: object) => browse(world, boss.actor, CREATE, { input }).then(({ data }) => data.createGroup);
const update = (input: object) => browse(world, boss.actor, UPDATE, { input }).then(({ data }) => data.updateGroup);
const remove = (id: string) =>
  browse(world, boss.actor, DELETE, { input: { id } }).then(({ data }) => data.deleteGroup);

describe('a group', () => {
  it('has people, groups and roles as members, and is told on the bus', async () => {
    const [aino, matti] = [await aPerson('Aino'), await aPerson('Matti')];
    const helsinki = await aGroup('Helsinki');
    const role = await aRole('Myyjä');
    const told = (await toldOf(world, 'rights')).length;
    const { group, errors } = await create({
      name: ' Etelä ',
      memberIds: [matti.id, helsinki.id, aino.id, matti.id],
      memberRoleIds: [toId('rol', role)],
    });
    expect(errors).toEqual([]);
    expect(group).toEqual({
      id: expect.stringMatching(/^grp_/),
      name: 'Etelä',
      version: 1,
      memberRoles: [{ name: 'Myyjä' }],
      members: [
        { id: helsinki.id, name: 'Helsinki' },
        { id: aino.id, name: 'Aino' },
        { id: matti.id, name: 'Matti' },
      ],
    });
    expect(await toldOf(world, 'rights')).toHaveLength(told + 1);

    const changed = await update({ id: group.id, version: 1, name: 'Etelä-Suomi', memberIds: [aino.id] });
    expect(changed).toEqual({
      group: {
        id: group.id,
        name: 'Etelä-Suomi',
        version: 2,
        memberRoles: [{ name: 'Myyjä' }],
        members: [{ id: aino.id, name: 'Aino' }],
      },
      errors: [],
    });
    expect(await toldOf(world, 'rights')).toHaveLength(told + 2);
    expect((await update({ id: group.id, version: 2, name: 'Etelä' })).errors).toEqual([]);
    expect(await toldOf(world, 'rights')).toHaveLength(told + 2);
  });

  it('that was changed meanwhile is shown as it is, not overwritten', async () => {
    const group = await aGroup('Pohjoinen');
    await update({ id: group.id, version: 1, name: 'Pohjois-Suomi' });
    expect(await update({ id: group.id, version: 1, name: 'Lappi' })).toMatchObject({
      group: { name: 'Pohjois-Suomi', version: 2 },
      errors: [{ code: 'STALE_VERSION', path: ['input', 'version'] }],
    });
  });

  it('cannot contain itself, however far round', async () => {
    const outer = await aGroup('Outer');
    const inner = await aGroup('Inner');
    expect((await update({ id: outer.id, version: 1, memberIds: [inner.id] })).errors).toEqual([]);
    const cycle = { code: 'GROUP_CYCLE', path: ['input', 'memberIds'], message: 'Ryhmä ei voi sisältää itseään' };
    expect((await update({ id: inner.id, version: 1, memberIds: [outer.id] })).errors).toEqual([cycle]);
    expect((await update({ id: inner.id, version: 1, memberIds: [inner.id] })).errors).toEqual([cycle]);
    expect((await update({ id: inner.id, version: 1, memberIds: [] })).group.members).toEqual([]);
  });

  it('cannot be made to contain itself by two who do it at once', async () => {
    const [one, other] = [await aGroup('One'), await aGroup('Other')];
    const outcomes = await Promise.all([
      update({ id: one.id, version: 1, memberIds: [other.id] }),
      update({ id: other.id, version: 1, memberIds: [one.id] }),
    ]);
    expect(outcomes.map(({ errors }) => errors[0]?.code ?? 'DONE').sort()).toEqual(['DONE', 'GROUP_CYCLE']);
  });

  it('nests five levels and refuses the sixth, joined at either end or in the middle', async () => {
    const chain: { id: string }[] = [];
    for (let level = 1; level <= 5; level++) {
      const inner = chain.at(-1);
      const { group, errors } = await create({ name: `Level ${level}`, memberIds: inner ? [inner.id] : [] });
      expect(errors).toEqual([]);
      chain.push(group);
    }
    const tooDeep = [{ code: 'TOO_DEEP', path: ['input', 'memberIds'] }];
    expect(await create({ name: 'Level 6', memberIds: [chain[4]!.id] })).toEqual({ group: null, errors: tooDeep });
    const bottom = await aGroup('Bottom');
    expect((await update({ id: chain[0]!.id, version: 1, memberIds: [bottom.id] })).errors).toMatchObject(tooDeep);
    const pair = await create({ name: 'Pair', memberIds: [bottom.id] });
    expect((await update({ id: chain[2]!.id, version: 1, memberIds: [chain[1]!.id, pair.group.id] })).errors).toEqual(
      [],
    );
    expect((await update({ id: chain[1]!.id, version: 1, memberIds: [pair.group.id] })).errors).toMatchObject(tooDeep);
  });

  it('that owns a record, be it in the recycle bin, is not deleted', async () => {
    const group = await aGroup('Omistaja');
    const record = await aPotential('Hissi', group.uuid);
    await world.sql`update sales.potential set deleted_at = now() where id = ${record.uuid}`;
    expect(await remove(group.id)).toEqual({
      deletedId: null,
      errors: [{ code: 'GROUP_OWNS_RECORDS', path: ['input', 'id'] }],
    });
    await world.sql`update sales.potential set owner_id = ${boss.uuid} where id = ${record.uuid}`;
    await world.sql`insert into identity.share (module, record_id, principal_id, level) values ('potentials', ${record.uuid}, ${group.uuid}, 'READ')`;
    expect(await remove(group.id)).toEqual({ deletedId: group.id, errors: [] });
    expect(await world.sql`select 1 from identity.share where principal_id = ${group.uuid}`).toHaveLength(0);
    expect((await remove(group.id)).errors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
  });
});
