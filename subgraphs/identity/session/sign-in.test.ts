import { describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock.ts';
import { openWorld } from '#tests/world.ts';
import { authenticate } from '../authenticate.ts';
import { browse, peopleOf } from '../testing.ts';
import { DEMO_PASSWORD } from './demo.ts';

let now = new Date('2026-11-24T08:00:00Z');
const clock: Clock = { now: () => now };
const world = await openWorld({ clock });
const { aPerson, aGroup } = peopleOf(world);
const database = world.running.get('identity')!.database;

const PASSWORD = 'hissi nousee kahdeksaan';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  viewer { language user { name groups { name } } } errors { code path message } } }`;

const authenticated = (cookie: string | undefined) => authenticate(database, { cookie }, clock);
const cookieOf = ([cookie]: string[]) => cookie?.split(';')[0];

describe('signing in', () => {
  it('sets a cookie that tells who asks from then on', async () => {
    const aino = await aPerson('Aino Virta', { password: PASSWORD });
    await aGroup('Etelä', { users: [aino.uuid] });
    const { data, errors, cookies } = await browse(world, null, SIGN_IN, {
      input: { email: ' AINO.virta@kone.fi', password: PASSWORD },
    });
    expect(errors).toBeUndefined();
    expect(data.signIn).toEqual({
      viewer: { language: 'fi', user: { name: 'Aino Virta', groups: [{ name: 'Etelä' }] } },
      errors: [],
    });
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^solmu_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await authenticated(`theme=dark; ${cookieOf(cookies)}`)).toMatchObject({
      subject: aino.id,
      audience: aino.id,
      claims: { actor: { userId: aino.uuid, scopes: [], cause: 'ui' }, language: 'fi' },
    });
  });

  it('keeps only a hash of the cookie', async () => {
    const matti = await aPerson('Matti Koski', { password: PASSWORD });
    const { cookies } = await browse(world, null, SIGN_IN, { input: { email: matti.email, password: PASSWORD } });
    const token = cookieOf(cookies)!.split('=')[1]!;
    const [row] = await world.sql<{ image: string }[]>`
      select to_jsonb(s)::text || encode(token_hash, 'escape') as image from identity.session s where user_id = ${matti.uuid}`;
    expect(row!.image).not.toContain(token);
  });

  it('answers a wrong password, an unknown address and a disabled user alike', async () => {
    const liisa = await aPerson('Liisa Laine', { password: PASSWORD });
    const gone = await aPerson('Poistunut Henkilö', { password: PASSWORD, active: false });
    const answers = [
      { email: liisa.email, password: 'väärä väärä väärä' },
      { email: 'nobody@kone.fi', password: PASSWORD },
      { email: gone.email, password: PASSWORD },
    ].map((input) => browse(world, null, SIGN_IN, { input }));
    for (const { data, cookies } of await Promise.all(answers)) {
      expect(data.signIn).toEqual({
        viewer: null,
        errors: [
          {
            code: 'INVALID_CREDENTIALS',
            path: ['input', 'password'],
            message: 'Sähköposti tai salasana ei täsmää',
          },
        ],
      });
      expect(cookies).toEqual([]);
    }
  });
});

describe('the sign-in page', () => {
  const OPTIONS = '{ signInOptions { company needsFirstAdministrator demoUsers { name email title role password } } }';

  it('shows the people of the demo company with their password, in demo mode alone', async () => {
    const demo = await aPerson('Demo Dahl', { password: DEMO_PASSWORD });
    await world.sql`update identity.credential set demo = true where user_id = ${demo.uuid}`;
    await world.sql`insert into identity.company (name, demo) values ('Esimerkki Oy', false)`;
    expect((await browse(world, null, OPTIONS)).data.signInOptions).toEqual({
      company: 'Esimerkki Oy',
      needsFirstAdministrator: false,
      demoUsers: [],
    });
    await world.sql`update identity.company set demo = true`;
    const { data } = await browse(world, null, OPTIONS);
    expect(data.signInOptions.demoUsers).toEqual([
      { name: 'Demo Dahl', email: demo.email, title: null, role: null, password: DEMO_PASSWORD },
    ]);
    const { email, password } = data.signInOptions.demoUsers[0];
    const { cookies } = await browse(world, null, SIGN_IN, { input: { email, password } });
    const caller = await authenticated(cookieOf(cookies));
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
    const input = { currentPassword: DEMO_PASSWORD, newPassword: PASSWORD };
    const { data: changed } = await browse(world, caller!.claims.actor, change, { input });
    expect(changed.changePassword.errors).toEqual([]);
    expect((await browse(world, null, OPTIONS)).data.signInOptions.demoUsers).toEqual([]);
  });
});

describe('an asker', () => {
  it('is nobody without a credential, with an unknown one, or with something else', async () => {
    for (const cookie of [undefined, '', 'solmu_session', 'solmu_session=', 'solmu_session=unknown', 'other=1'])
      expect(await authenticated(cookie)).toBeNull();
  });

  it('is nobody once the session is over, or the user is disabled', async () => {
    const otto = await aPerson('Otto Oja', { password: PASSWORD });
    const { cookies } = await browse(world, null, SIGN_IN, { input: { email: otto.email, password: PASSWORD } });
    const cookie = cookieOf(cookies);
    const before = now;
    now = new Date(before.getTime() + 31 * 86_400_000);
    expect(await authenticated(cookie)).toBeNull();
    now = before;
    expect(await authenticated(cookie)).not.toBeNull();
    await world.sql`update identity."user" set active = false where id = ${otto.uuid}`;
    await world.sql`update identity."user" set active = true where id = ${otto.uuid}`;
    expect(await authenticated(cookie)).toBeNull();
  });

  it('is noted as having used the session at most once a minute', async () => {
    const pia = await aPerson('Pia Puro', { password: PASSWORD });
    const { cookies } = await browse(world, null, SIGN_IN, { input: { email: pia.email, password: PASSWORD } });
    const lastUse = async () => {
      const [row] = await world.sql<{ at: string; version: string }[]>`
        select last_used_at::text as at, xmin::text as version from identity.session where user_id = ${pia.uuid}`;
      return row!;
    };
    const first = await lastUse();
    await Promise.all(Array.from({ length: 10 }, () => authenticated(cookieOf(cookies))));
    expect(await lastUse()).toEqual(first);
    now = new Date(now.getTime() + 61_000);
    await Promise.all(Array.from({ length: 10 }, () => authenticated(cookieOf(cookies))));
    const second = await lastUse();
    expect(new Date(second.at)).toEqual(now);
    await authenticated(cookieOf(cookies));
    expect(await lastUse()).toEqual(second);
  });
});
