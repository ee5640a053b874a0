import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse, type Person, peopleOf } from '../testing.ts';

let now = new Date('2026-11-24T08:00:00Z');
const world = await openWorld({ clock: { now: () => now } });
const { aPerson } = peopleOf(world);
const PASSWORD = 'hissi nousee kahdeksaan';

const START = 'mutation { startTotp { uri secret errors { code path message } } }';
const CONFIRM = `mutation ($input: ConfirmTotpInput!) { confirmTotp(input: $input) {
  viewer { totpEnabled } errors { code path } } }`;
const DISABLE = `mutation ($input: DisableTotpInput!) { disableTotp(input: $input) {
  viewer { totpEnabled } errors { code path } } }`;

/** What the person's authenticator app shows. */
const codeOf = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const inSession = ({ actor }: Person) => ({ ...actor, sessionId: '0199a000-0000-7000-8000-000000000001' });

async function signIn({ email }: Person, code?: string) {
  const source = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { theme } errors { code path } } }';
  const { data, cookies } = await browse(world, null, source, { input: { email, password: PASSWORD, code } });
  expect(cookies.length).toBe(data.signIn.viewer ? 1 : 0);
  return data.signIn.errors[0]?.code ?? 'IN';
}

async function withCodes(name: string) {
  const person = await aPerson(name, { password: PASSWORD });
  const { data } = await browse(world, inSession(person), START);
  const { secret } = data.startTotp;
  await browse(world, inSession(person), CONFIRM, { input: { code: codeOf(secret) } });
  pass(30);
  return { person, secret: secret as string };
}

describe('one-time codes', () => {
  it('count from the moment that a code proves the app, not before', async () => {
    const aino = await aPerson('Aino', { password: PASSWORD });
    const { data } = await browse(world, inSession(aino), START);
    const { uri, secret, errors } = data.startTotp;
    expect(errors).toEqual([]);
    expect(uri).toBe(
      `otpauth://totp/Solmu:${encodeURIComponent(aino.email)}?issuer=Solmu&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(await signIn(aino)).toBe('IN');
    const wrong = await browse(world, inSession(aino), CONFIRM, { input: { code: '000000' } });
    expect(wrong.data.confirmTotp).toEqual({
      viewer: { totpEnabled: false },
      errors: [{ code: 'TOTP_INVALID', path: ['input', 'code'] }],
    });
    const right = await browse(world, inSession(aino), CONFIRM, { input: { code: codeOf(secret) } });
    expect(right.data.confirmTotp).toEqual({ viewer: { totpEnabled: true }, errors: [] });
    expect(await signIn(aino)).toBe('TOTP_REQUIRED');
    const again = await browse(world, inSession(aino), START);
    expect(again.data.startTotp).toEqual({
      uri: null,
      secret: null,
      errors: [{ code: 'TOTP_ON', path: ['input'], message: 'Kertakoodit ovat jo käytössä' }],
    });
  });

  it('are good once, and a step early or late', async () => {
    const { person, secret } = await withCodes('Matti');
    const first = codeOf(secret);
    expect(
      await Promise.all([signIn(person, first), signIn(person, first)]).then((outcomes) => outcomes.sort()),
    ).toEqual(['IN', 'TOTP_INVALID']);
    expect(await signIn(person, first)).toBe('TOTP_INVALID');
    pass(30);
    expect(await signIn(person, codeOf(secret, new Date(now.getTime() + 30_000)))).toBe('IN');
    expect(await signIn(person, codeOf(secret))).toBe('TOTP_INVALID');
    pass(90);
    expect(await signIn(person, codeOf(secret, new Date(now.getTime() - 60_000)))).toBe('TOTP_INVALID');
    expect(await signIn(person, ` ${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)} `)).toBe('IN');
  });

  it('are asked for only of those who know the password', async () => {
    const { person } = await withCodes('Liisa');
    const source = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
    const { data } = await browse(world, null, source, { input: { email: person.email, password: 'guess' } });
    expect(data.signIn.errors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  });

  it('cannot be guessed: the tries are counted like those of the password', async () => {
    const { person, secret } = await withCodes('Pia');
    for (let number = 0; number < 10; number++) expect(await signIn(person, '000000')).toBe('TOTP_INVALID');
    expect(await signIn(person, codeOf(secret))).toBe('RATE_LIMITED');
  });

  it('are turned off by the password', async () => {
    const { person } = await withCodes('Otto');
    const disable = (password: string) =>
      browse(world, inSession(person), DISABLE, { input: { password } }).then(({ data }) => data.disableTotp);
    expect(await disable('guess')).toEqual({
      viewer: { totpEnabled: true },
      errors: [{ code: 'INVALID_CREDENTIALS', path: ['input', 'password'] }],
    });
    expect(await disable(PASSWORD)).toEqual({ viewer: { totpEnabled: false }, errors: [] });
    expect(await signIn(person)).toBe('IN');
  });

  it('rest on a secret that the database alone does not tell, and that fits no other person', async () => {
    const { person, secret } = await withCodes('Eeva');
    const other = await withCodes('Toinen');
    const [row] = await world.sql<{ text: string; sealed: string }[]>`
      select to_jsonb(c)::text as text, totp_secret as sealed from identity.credential c where user_id = ${person.uuid}`;
    expect(row!.text).not.toContain(secret);
    await world.sql`update identity.credential set totp_secret = ${row!.sealed} where user_id = ${other.person.uuid}`;
    await expect(signIn(other.person, codeOf(secret))).rejects.toThrow();
  });
});
