import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, type Installation, openInstallation } from '#tests/installation.ts';
import { hashPassword } from '../password/password.ts';

const PASSWORD = 'hissi nousee kahdeksaan';

describe.each(['inProcess', 'http'] as const)('signing in through the gateway, %s', (shape) => {
  let house: Installation;
  beforeAll(async () => {
    house = await openInstallation({ shape });
  });

  async function aPerson(name: string, columns: { admin?: boolean } = {}) {
    const { sql } = house;
    const row = { name, email: `${name.toLowerCase()}@kone.fi`, language: 'en', ...columns };
    const [user] = await sql<{ id: string }[]>`insert into identity."user" ${sql(row)} returning id`;
    const credential = { user_id: user!.id, password_hash: await hashPassword(PASSWORD) };
    await sql`insert into identity.credential ${sql(credential)}`;
    return { uuid: user!.id, email: row.email };
  }

  async function graph(query: string, headers: Record<string, string> = {}) {
    const { url } = house;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Firefox', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as Answer;
    return { data, errors, cookies: response.headers.getSetCookie() };
  }

  async function signIn(email: string) {
    const { data, cookies } = await graph(
      `mutation { signIn(input: {email: "${email}", password: "${PASSWORD}"}) { viewer { user { name } } errors { code } } }`,
    );
    expect(data.signIn.errors).toEqual([]);
    return cookies[0]!.split(';')[0]!;
  }

  /** A socket that listens to notifications; `closed` is the code with which it closes. */
  async function listening(headers: Record<string, string>) {
    const { url } = house;
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.once('message', resolve));
    const query = 'subscription { notificationReceived { unreadCount } }';
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    return { closed };
  }

  it('keeps a cookie, knows the person by it in every subgraph, and forgets it', async () => {
    const { email } = await aPerson('Aino');
    const cookie = await signIn(email);
    const { data, errors } = await graph('{ viewer { user { name } } sessions { userAgent current } unreadCount }', {
      cookie,
    });
    expect([data, errors]).toEqual([
      { viewer: { user: { name: 'Aino' } }, sessions: [{ userAgent: 'Firefox', current: true }], unreadCount: 0 },
      undefined,
    ]);
    const out = await graph('mutation { signOut { ended } }', { cookie });
    expect([out.data.signOut.ended, out.cookies[0]]).toEqual([1, expect.stringContaining('solmu_session=; Max-Age=0')]);
    expect((await graph('{ viewer { user { name } } }', { cookie })).data).toEqual({ viewer: null });
  });

  it('opens the graph to an app as far as its scopes say', async () => {
    const { email } = await aPerson('Matti');
    const cookie = await signIn(email);
    const made = await graph(
      'mutation { createApiToken(input: {name: "App", scopes: ["read:accounts"]}) { secret errors { code } } }',
      { cookie },
    );
    const authorization = `Bearer ${made.data.createApiToken.secret}`;
    const created = await graph(
      'mutation { createAccount(input: {name: "Kone Oy"}) { account { name } errors { code } } }',
      {
        authorization,
      },
    );
    expect(created.data.createAccount).toEqual({ account: null, errors: [{ code: 'FORBIDDEN' }] });
    await graph('mutation { createAccount(input: {name: "Kone Oy"}) { errors { code } } }', { cookie });
    await graph('mutation { createPotential(input: {name: "Hissi"}) { errors { code } } }', { cookie });
    const seen = '{ accounts { totalCount } potentials { totalCount } }';
    expect((await graph(seen, { cookie })).data).toEqual({
      accounts: { totalCount: 1 },
      potentials: { totalCount: 1 },
    });
    expect((await graph(seen, { authorization })).data).toEqual({
      accounts: { totalCount: 1 },
      potentials: { totalCount: 0 },
    });
  });

  it('ends the sockets of a session, a token and a disabled user within five seconds', async () => {
    const [liisa, otto] = [await aPerson('Liisa'), await aPerson('Otto')];
    const boss = await signIn((await aPerson('Boss', { admin: true })).email);
    const [desk, phone, ottos] = [await signIn(liisa.email), await signIn(liisa.email), await signIn(otto.email)];
    const made = await graph(
      'mutation { createApiToken(input: {name: "App", scopes: ["read"]}) { apiToken { id } secret } }',
      { cookie: desk },
    );
    const { apiToken, secret } = made.data.createApiToken;
    const sockets = [
      await listening({ cookie: phone }),
      await listening({ authorization: `Bearer ${secret}` }),
      await listening({ cookie: ottos }),
    ];
    const stays = await listening({ cookie: desk });
    await graph('mutation { signOutEverywhere { ended } }', { cookie: desk });
    await graph(`mutation { revokeApiToken(input: {id: "${apiToken.id}"}) { revokedId } }`, { cookie: desk });
    const { data } = await graph('{ users(search: "otto") { edges { node { id version } } } }', { cookie: boss });
    const { id, version } = data.users.edges[0].node;
    const disabled = await graph(
      `mutation { updateUser(input: {id: "${id}", version: ${version}, active: false}) { errors { code } } }`,
      { cookie: boss },
    );
    expect(disabled.data.updateUser.errors).toEqual([]);
    const late = new Promise<string>((resolve) => setTimeout(resolve, 5_000, 'still open'));
    const codes = await Promise.all(sockets.map(({ closed }) => Promise.race([closed, late])));
    expect(codes).toEqual([4401, 4401, 4401]);
    expect(await Promise.race([stays.closed, Promise.resolve('still open')])).toBe('still open');
  }, 20_000);
});
