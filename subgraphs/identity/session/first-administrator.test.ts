import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse } from '../testing.ts';

const world = await openWorld();

const OPTIONS = '{ viewer { language } signInOptions { company needsFirstAdministrator demoUsers { name password } } }';
const CREATE = `mutation ($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) {
  viewer { user { name email admin active role { name } groups { id } } language totpEnabled } errors { code path message } } }`;
const AINO = { company: ' Kone Oy', name: 'Aino Virta', email: 'Aino@Kone.fi ', password: 'pitkä salasana 1' };

it('refuses an administrator without a name, a real address or a long password', async () => {
  for (const [field, value, code] of [
    ['company', ' ', 'REQUIRED'],
    ['name', 'x'.repeat(201), 'TOO_LONG'],
    ['email', 'aino', 'INVALID_EMAIL'],
    ['password', 'short', 'PASSWORD_TOO_SHORT'],
    ['password', 'aino@kone.fi', 'PASSWORD_GUESSABLE'],
  ]) {
    const { data, cookies } = await browse(world, null, CREATE, { input: { ...AINO, [field!]: value } });
    expect(data.createFirstAdministrator).toMatchObject({ viewer: null, errors: [{ code, path: ['input', field] }] });
    expect(cookies).toEqual([]);
  }
  expect(await world.sql`select 1 from identity."user" union all select 1 from identity.company`).toHaveLength(0);
});

it('makes the first administrator of an empty system, once, and signs in', async () => {
  const { data: before } = await browse(world, null, OPTIONS);
  expect(before).toEqual({
    viewer: null,
    signInOptions: { company: 'Solmu', needsFirstAdministrator: true, demoUsers: [] },
  });
  const answers = await Promise.all([1, 2, 3].map(() => browse(world, null, CREATE, { input: AINO })));
  const made = answers.filter(({ data }) => data.createFirstAdministrator.viewer);
  expect(made).toHaveLength(1);
  expect(made[0]!.cookies).toHaveLength(1);
  expect(made[0]!.data.createFirstAdministrator.viewer).toEqual({
    user: {
      name: 'Aino Virta',
      email: 'aino@kone.fi',
      admin: true,
      active: true,
      role: { name: 'Johto' },
      groups: [],
    },
    language: 'fi',
    totpEnabled: false,
  });
  const refused = answers.find(({ data }) => !data.createFirstAdministrator.viewer)!;
  expect(refused.data.createFirstAdministrator.errors).toEqual([
    { code: 'ALREADY_SET_UP', path: ['input'], message: 'Järjestelmä on jo otettu käyttöön' },
  ]);
  const { data: after } = await browse(world, null, OPTIONS);
  expect(after.signInOptions).toEqual({ company: 'Kone Oy', needsFirstAdministrator: false, demoUsers: [] });
});
