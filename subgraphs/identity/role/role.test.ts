import { describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf, toldOf } from '../testing.ts';

const world = await openWorld();
const { aPerson, aRole } = peopleOf(world);
const boss = await aPerson('Boss', { admin: true });

const CREATE = `mutation ($input: CreateRoleInput!) { createRole(input: $input) {
  role { id name parent { name } userCount version permissions { module create read edit delete massEdit export import } } errors { code path } } }`;
const UPDATE = `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) {
  role { name version parent { name } permissions { module read } } errors { code path message } } }`;
const DELETE =
  'mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { deletedId errors { code path message } } }';

/** What holds for every module there is, in their order, but for some. */
const modules = await world.sql<{ name: string }[]>`select name from catalog.module order by position, name`;
const ofEach = (usual: object, but: Record<string, object>) =>
  modules.map(({ name }) => ({ module: name, ...(but[name] ?? usual) }));

const create = (input: object) => browse(world, boss.actor, CREATE, { input }).then(({ data }) => data.createRole);
const update = (input: object) => browse(world, boss.actor, UPDATE, { input }).then(({ data }) => data.updateRole);
const remove = (id: string) => browse(world, boss.actor, DELETE, { input: { id } }).then(({ data }) => data.deleteRole);

const EVERYTHING = {
  create: true,
  read: 'ALL',
  edit: 'ALL',
  delete: 'ALL',
  massEdit: true,
  export: true,
  import: true,
};
const SOME = {
  create: false,
  read: 'GROUP',
  edit: 'OWN',
  delete: 'NONE',
  massEdit: false,
  export: false,
  import: false,
};

describe('a role', () => {
  it('stands below another, with full permissions but where it says otherwise', async () => {
    const above = toId('rol', await aRole('Johto'));
    const { role, errors } = await create({
      name: 'Myyjä',
      parentId: above,
      permissions: [{ module: 'potentials', ...SOME }],
    });
    expect(errors).toEqual([]);
    expect(role).toEqual({
      id: expect.stringMatching(/^rol_/),
      name: 'Myyjä',
      parent: { name: 'Johto' },
      userCount: 0,
      version: 1,
      permissions: ofEach(EVERYTHING, { potentials: SOME }),
    });
    await aPerson('Aino', { role: (await world.sql`select id from identity.role where name = 'Myyjä'`)[0]!.id });
    const { data } = await browse(world, boss.actor, '{ roles { name userCount } }');
    expect(data.roles).toEqual([
      { name: 'Johto', userCount: 0 },
      { name: 'Myyjä', userCount: 1 },
    ]);
    const told = (await toldOf(world, 'rights')).length;
    const changed = await update({ id: role.id, version: 1, permissions: [{ module: 'accounts', ...SOME }] });
    expect(changed.role).toEqual({
      name: 'Myyjä',
      version: 2,
      parent: { name: 'Johto' },
      permissions: ofEach({ read: 'ALL' }, { accounts: { read: 'GROUP' }, potentials: { read: 'GROUP' } }),
    });
    expect(await toldOf(world, 'rights')).toHaveLength(told + 1);
    expect((await update({ id: role.id, version: 2, parentId: null })).role.parent).toBeNull();
    expect(await toldOf(world, 'rights')).toHaveLength(told + 2);
  });

  it('never stands below itself', async () => {
    const top = toId('rol', await aRole('Ylin'));
    const middle = await create({ name: 'Keskimmäinen', parentId: top });
    const bottom = await create({ name: 'Alin', parentId: middle.role.id });
    const cycle = [{ code: 'CYCLE', path: ['input', 'parentId'], message: 'Ketju ei saa palata itseensä' }];
    expect((await update({ id: top, version: 1, parentId: bottom.role.id })).errors).toEqual(cycle);
    expect((await update({ id: top, version: 1, parentId: top })).errors).toEqual(cycle);
  });

  it('is not deleted while somebody has it or another stands below it', async () => {
    const uuid = await aRole('Käytössä');
    const id = toId('rol', uuid);
    const aino = await aPerson('Aino Käyttäjä', { role: uuid });
    const below = await create({ name: 'Alla', parentId: id });
    expect((await remove(id)).errors).toEqual([
      { code: 'ROLE_IN_USE', path: ['input', 'id'], message: 'Rooli on käyttäjillä; anna heille ensin toinen' },
    ]);
    await world.sql`update identity."user" set role_id = null where id = ${aino.uuid}`;
    expect((await remove(id)).errors).toMatchObject([
      { code: 'ROLE_IN_USE', message: 'Roolin alla on rooleja; siirrä ne ensin' },
    ]);
    expect(await remove(below.role.id)).toEqual({ deletedId: below.role.id, errors: [] });
    expect(await remove(id)).toEqual({ deletedId: id, errors: [] });
    expect((await remove(id)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('gives its people what their own page says they may', async () => {
    const { role } = await create({ name: 'Katselija', permissions: [{ module: 'contacts', ...SOME }] });
    const [row] = await world.sql`select id from identity.role where name = 'Katselija'`;
    const aino = await aPerson('Aino Katselija', { role: row!.id });
    const source = '{ viewer { permissions { module read export } user { role { id } } } }';
    const { data } = await browse(world, aino.actor, source);
    expect(data.viewer).toEqual({
      permissions: ofEach({ read: 'ALL', export: true }, { contacts: { read: 'GROUP', export: false } }),
      user: { role: { id: role.id } },
    });
    await world.sql`update identity."user" set admin = true where id = ${aino.uuid}`;
    const { data: admin } = await browse(world, aino.actor, source);
    expect(admin.viewer.permissions[1]).toEqual({ module: 'contacts', read: 'ALL', export: true });
  });
});
