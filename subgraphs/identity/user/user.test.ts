import { describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from '../testing.ts';

const world = await openWorld();
const { aPerson, aRole, aGroup } = peopleOf(world);

const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  user { name title active admin version role { name } groups { name } } errors { code path message } } }`;

describe('a user', () => {
  it('is changed by an administrator: name, title, role and groups', async () => {
    const boss = await aPerson('Boss', { admin: true });
    const role = await aRole('Myyjä');
    const [south, north] = [await aGroup('Etelä'), await aGroup('Pohjoinen')];
    const aino = await aPerson('Aino');
    const update = (input: object) =>
      browse(world, boss.actor, UPDATE, { input: { id: aino.id, ...input } }).then(({ data }) => data.updateUser);
    const first = await update({
      version: 1,
      name: 'Aino Virta',
      title: 'Myyntipäällikkö',
      roleId: toId('rol', role),
      groupIds: [north.id, south.id],
    });
    expect(first).toEqual({
      user: {
        name: 'Aino Virta',
        title: 'Myyntipäällikkö',
        active: true,
        admin: false,
        version: 2,
        role: { name: 'Myyjä' },
        groups: [{ name: 'Etelä' }, { name: 'Pohjoinen' }],
      },
      errors: [],
    });
    expect((await update({ version: 2, title: null, groupIds: [south.id] })).user).toMatchObject({
      name: 'Aino Virta',
      title: null,
      version: 3,
      groups: [{ name: 'Etelä' }],
    });
    expect(await update({ version: 2, name: 'Aino Koski' })).toMatchObject({
      user: { name: 'Aino Virta', version: 3 },
      errors: [{ code: 'STALE_VERSION', path: ['input', 'version'] }],
    });
  });

  it('changes own name, language and theme, and nothing else', async () => {
    const matti = await aPerson('Matti');
    const session = { ...matti.actor, sessionId: '0199a000-0000-7000-8000-000000000001' };
    const source = `mutation ($input: UpdateViewerInput!) { updateViewer(input: $input) {
      viewer { language theme user { name } } errors { code path } } }`;
    const input = { name: 'Matti Koski', language: 'en', theme: 'dark' };
    const { data } = await browse(world, session, source, { input });
    expect(data.updateViewer).toEqual({
      viewer: { language: 'en', theme: 'dark', user: { name: 'Matti Koski' } },
      errors: [],
    });
    const { data: refused } = await browse(world, session, source, { input: { language: 'sv' } });
    expect(refused.updateViewer).toEqual({
      viewer: { language: 'en', theme: 'dark', user: { name: 'Matti Koski' } },
      errors: [{ code: 'INVALID_LANGUAGE', path: ['input', 'language'] }],
    });
  });
});

it('tells when somebody last signed in to that person and to administrators alone', async () => {
  const at = '2026-11-24T08:00:00Z';
  const [liisa, pia] = [await aPerson('Liisa'), await aPerson('Pia')];
  const admin = await aPerson('Admin', { admin: true });
  await world.sql`update identity."user" set last_sign_in_at = ${at} where id = ${liisa.uuid}`;
  const seenBy = async (person: typeof liisa) => {
    const source = 'query ($id: ID!) { user(id: $id) { lastSignInAt } }';
    return (await browse(world, person.actor, source, { id: liisa.id })).data.user.lastSignInAt;
  };
  expect([await seenBy(liisa), await seenBy(pia), await seenBy(admin)]).toEqual([at, null, at]);
});

describe('the last administrator', () => {
  const lastOf = async () => {
    await world.sql`truncate identity."user" cascade`;
    return aPerson('Last', { admin: true });
  };

  it('cannot be disabled or demoted, not even by oneself', async () => {
    const last = await lastOf();
    const update = (input: object) =>
      browse(world, last.actor, UPDATE, { input: { id: last.id, version: 1, ...input } }).then(
        ({ data }) => data.updateUser,
      );
    const error = (field: string) => [
      { code: 'LAST_ADMIN', path: ['input', field], message: 'Viimeistä pääkäyttäjää ei voi poistaa' },
    ];
    expect((await update({ admin: false })).errors).toEqual(error('admin'));
    expect((await update({ active: false })).errors).toEqual(error('active'));
    expect((await update({ name: 'Still here' })).user).toMatchObject({ admin: true, active: true, version: 2 });
    await expect(world.sql`delete from identity."user" where id = ${last.uuid}`).rejects.toThrow('LAST_ADMIN');
  });

  it('is one of two who remove each other at the same moment', async () => {
    const first = await lastOf();
    const second = await aPerson('Second', { admin: true });
    const demote = (by: typeof first, whom: typeof first) =>
      browse(world, by.actor, UPDATE, { input: { id: whom.id, version: 1, admin: false } }).then(
        ({ data }) => data.updateUser.errors[0]?.code ?? 'DONE',
      );
    const outcomes = await Promise.all([demote(first, second), demote(second, first)]);
    expect(outcomes).toContain('DONE');
    expect(await world.sql`select 1 from identity."user" where admin and active`).toHaveLength(1);
  });
});
