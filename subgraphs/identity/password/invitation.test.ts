import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { TEST_SECRET } from '#platform/testing/cluster.ts';
import { openInbox } from '#platform/testing/inbox.ts';
import { openWorld } from '#tests/world.ts';
import { authenticate } from '../authenticate.ts';
import { browse, peopleOf } from '../testing.ts';

let now = new Date('2026-11-24T08:00:00Z');
const clock = { now: () => now };
let refusing = false;
const inbox = await openInbox({ judge: () => (refusing ? '550 no such mailbox' : undefined) });
afterAll(() => inbox.close());
const environment = {
  SOLMU_SECRET: TEST_SECRET,
  SOLMU_DATA: tmpdir(),
  LOG_LEVEL: 'silent',
  SMTP_URL: inbox.url,
  SOLMU_URL: 'https://crm.kone.fi',
};
const world = await openWorld({ clock, config: readConfig(environment) });
const { aPerson, aRole, aGroup } = peopleOf(world);
const database = world.running.get('identity')!.database;
const boss = await aPerson('Boss', { admin: true });
const seller = await aRole('Myyjä');
const roleId = await world.ask('identity', boss.actor, '{ roles { id name } }').then(({ data }) => data.roles[0].id);

const PASSWORD = 'hissi nousee kahdeksaan';
const INVITE = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) {
  user { id name email title active admin role { name } groups { name } } errors { code path message } } }`;
const SET = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) {
  viewer { user { name } } errors { code path message } } }`;
const RESET =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { errors { code } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { theme } errors { code } } }';

const tokenIn = (text: string) => /https:\/\/crm\.kone\.fi\/set-password\?token=([\w-]{43})\b/.exec(text)![1]!;
const setPassword = (token: string, password = PASSWORD) => browse(world, null, SET, { input: { token, password } });
const outcomeOf = async (token: string) => (await setPassword(token)).data.setPassword.errors[0]?.code ?? 'SET';
const signIn = async (email: string, password = PASSWORD) =>
  (await browse(world, null, SIGN_IN, { input: { email, password } })).data.signIn.errors[0]?.code ?? 'IN';
const pass = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

/** The next mail to an address; it may be sent after the answer. */
async function mailTo(address: string) {
  for (let tries = 0; tries < 100; tries++) {
    const index = inbox.mails.findIndex(({ to }) => to.includes(address));
    if (index >= 0) return inbox.mails.splice(index, 1)[0]!;
    await setTimeout(20);
  }
  throw new Error(`No mail to ${address}`);
}

async function askForReset(email: string) {
  const { data } = await browse(world, null, RESET, { input: { email } });
  expect(data.requestPasswordReset).toEqual({ errors: [] });
}

describe('an invitation', () => {
  it('brings a link by mail that sets a password and opens the door', async () => {
    const group = await aGroup('Etelä');
    const { data } = await browse(world, boss.actor, INVITE, {
      input: { name: 'Aino Virta', email: 'Aino@Kone.fi', title: 'Myyjä', roleId, groupIds: [group.id] },
    });
    expect(data.inviteUser).toEqual({
      user: {
        id: expect.stringMatching(/^usr_/),
        name: 'Aino Virta',
        email: 'aino@kone.fi',
        title: 'Myyjä',
        active: true,
        admin: false,
        role: { name: 'Myyjä' },
        groups: [{ name: 'Etelä' }],
      },
      errors: [],
    });
    const mail = await mailTo('aino@kone.fi');
    expect(mail.subject).toBe('Kutsu Solmuun');
    expect(mail.text).toContain('Hei Aino Virta!');
    expect(mail.text).toContain('48 tuntia');
    expect(tokenIn(mail.html)).toBe(tokenIn(mail.text));
    expect(await signIn('aino@kone.fi')).toBe('INVALID_CREDENTIALS');

    const token = tokenIn(mail.text);
    const { data: set, cookies } = await setPassword(token);
    expect(set.setPassword).toEqual({ viewer: { user: { name: 'Aino Virta' } }, errors: [] });
    expect(cookies[0]).toContain('; Secure');
    expect(await authenticate(database, { cookie: cookies[0]!.split(';')[0] }, clock)).not.toBeNull();
    expect(await signIn('aino@kone.fi')).toBe('IN');
    expect(await outcomeOf(token)).toBe('LINK_INVALID');
  });

  it('speaks the language of who invites', async () => {
    const input = { name: 'Eve', email: 'eve@kone.fi', roleId };
    await browse(world, boss.actor, INVITE, { input }, { language: 'en' });
    const mail = await mailTo('eve@kone.fi');
    expect(mail.subject).toBe('Your invitation to Solmu');
    expect(mail.text).toContain('for 48 hours');
  });

  it('shows a hostile name as the text it is', async () => {
    const name = '<script>alert(1)</script>\r\nBcc: all@kone.fi';
    await browse(world, boss.actor, INVITE, { input: { name, email: 'mallory@kone.fi', roleId } });
    const mail = await mailTo('mallory@kone.fi');
    expect(mail.html).not.toContain('<script>');
    expect([...mail.headers.keys()]).not.toContain('bcc');
    expect(mail.to).toEqual(['mallory@kone.fi']);
  });

  it('is good for 48 hours', async () => {
    await browse(world, boss.actor, INVITE, { input: { name: 'Late', email: 'late@kone.fi', roleId } });
    const token = tokenIn((await mailTo('late@kone.fi')).text);
    pass(48 * 60);
    expect(await outcomeOf(token)).toBe('LINK_INVALID');
    pass(-1);
    expect(await outcomeOf(token)).toBe('SET');
  });

  it('makes no user when the mail server does not take the mail', async () => {
    refusing = true;
    const { data } = await browse(world, boss.actor, INVITE, {
      input: { name: 'Nobody', email: 'no@kone.fi', roleId },
    });
    refusing = false;
    expect(data.inviteUser).toMatchObject({ user: null, errors: [{ code: 'MAIL_FAILED', path: ['input', 'email'] }] });
    expect(await world.sql`select 1 from identity."user" where email = 'no@kone.fi'`).toHaveLength(0);
  });

  it('is taken back by disabling the user', async () => {
    await browse(world, boss.actor, INVITE, { input: { name: 'Gone', email: 'gone@kone.fi', roleId } });
    const token = tokenIn((await mailTo('gone@kone.fi')).text);
    await world.sql`update identity."user" set active = false where email = 'gone@kone.fi'`;
    expect(await outcomeOf(token)).toBe('LINK_INVALID');
    await world.sql`update identity."user" set active = true where email = 'gone@kone.fi'`;
    expect(await outcomeOf(token)).toBe('LINK_INVALID');
  });
});

describe('a forgotten password', () => {
  it('is replaced by a link, once, which ends all sessions and all other links', async () => {
    const matti = await aPerson('Matti', { password: 'vanha salasana 1', role: seller });
    const { cookies } = await browse(world, null, SIGN_IN, {
      input: { email: matti.email, password: 'vanha salasana 1' },
    });
    await askForReset(` ${matti.email.toUpperCase()}`);
    const mail = await mailTo(matti.email);
    expect(mail.subject).toBe('Uusi salasana Solmuun');
    await askForReset(matti.email);
    const [first, second] = [tokenIn(mail.text), tokenIn((await mailTo(matti.email)).text)];
    const outcomes = await Promise.all([outcomeOf(second), outcomeOf(second)]);
    expect(outcomes.sort()).toEqual(['LINK_INVALID', 'SET']);
    expect(await outcomeOf(first)).toBe('LINK_INVALID');
    expect(await authenticate(database, { cookie: cookies[0]!.split(';')[0] }, clock)).toBeNull();
    expect([await signIn(matti.email, 'vanha salasana 1'), await signIn(matti.email)]).toEqual([
      'INVALID_CREDENTIALS',
      'IN',
    ]);
  });

  it('is good for an hour', async () => {
    const liisa = await aPerson('Liisa', { language: 'en' });
    await askForReset(liisa.email);
    const mail = await mailTo(liisa.email);
    expect(mail.subject).toBe('A new password for Solmu');
    pass(60);
    expect(await outcomeOf(tokenIn(mail.text))).toBe('LINK_INVALID');
  });

  it('is not spent by a password that will not do', async () => {
    const pia = await aPerson('Pia');
    await askForReset(pia.email);
    const token = tokenIn((await mailTo(pia.email)).text);
    const { data } = await setPassword(token, 'lyhyt');
    expect(data.setPassword).toMatchObject({
      viewer: null,
      errors: [{ code: 'PASSWORD_TOO_SHORT', path: ['input', 'password'] }],
    });
    expect(await outcomeOf(token)).toBe('SET');
  });

  it('does not open an account with one-time codes by the mailbox alone', async () => {
    const otto = await aPerson('Otto');
    await world.sql`update identity.credential set totp_secret = 'sealed' where user_id = ${otto.uuid}`;
    await askForReset(otto.email);
    const { data, cookies } = await setPassword(tokenIn((await mailTo(otto.email)).text));
    expect([data.setPassword, cookies]).toEqual([{ viewer: null, errors: [] }, []]);
    expect(await signIn(otto.email)).toBe('TOTP_REQUIRED');
  });

  it('tells nobody which addresses are known', async () => {
    const gone = await aPerson('Poistunut', { active: false });
    await askForReset('nobody@kone.fi');
    await askForReset(gone.email);
    refusing = true;
    await askForReset(boss.email);
    await setTimeout(300);
    refusing = false;
    expect(inbox.mails).toEqual([]);
  });

  it('fills no mailbox: three mails in a quarter of an hour', async () => {
    const eeva = await aPerson('Eeva');
    for (let number = 0; number < 5; number++) await askForReset(eeva.email);
    for (let number = 0; number < 3; number++) await mailTo(eeva.email);
    await setTimeout(300);
    expect(inbox.mails).toEqual([]);
  });
});

it('keeps no link, password or code where the database shows it', async () => {
  const ville = await aPerson('Ville');
  await askForReset(ville.email);
  const token = tokenIn((await mailTo(ville.email)).text);
  await setPassword(token);
  const tables = await world.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('identity', 'outbox', 'history')`;
  for (const { name } of tables) {
    const rows = await world.sql.unsafe<{ text: string }[]>(`select t::text as text from ${name} t`);
    for (const { text } of rows) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(PASSWORD);
    }
  }
});
