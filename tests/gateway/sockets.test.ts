import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Credentials } from '../../gateway/http/routes.ts';
import type { Caller } from '../../gateway/source.ts';
import { renames } from './toy/people.ts';
import { userRow } from './toy/rows.ts';
import { type Running, startToy, until } from './toy/start.ts';

const open: WebSocket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

interface Heard {
  type: string;
  id?: string;
  payload?: { data?: Record<string, unknown> };
}

/** A bare socket that says nothing by itself. */
async function bare(url: string, { protocols = ['graphql-transport-ws'], headers = {} } = {}) {
  const socket = new WebSocket(url, protocols, { headers });
  open.push(socket);
  const heard: Heard[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(String(text))));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  const say = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return { socket, heard, say, closed };
}

/** A bare socket that has introduced itself. */
async function introduced(url: string, payload: object = {}, headers: Record<string, string> = {}) {
  const made = await bare(url, { headers });
  made.say({ type: 'connection_init', payload });
  await until(() => made.heard.some(({ type }) => type === 'connection_ack'));
  return made;
}

const subscribe = (id: string, query: string, variables: object = {}) => ({
  type: 'subscribe',
  id,
  payload: { query, variables },
});

describe('a socket', () => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy('inProcess', {
      limits: { sockets: { initTimeout: 300, operations: 3, perCaller: 2, messageBytes: 5_000 } },
    });
  });
  afterAll(() => toy.close());

  it('answers a ping', async () => {
    const { say, heard } = await bare(toy.socketUrl);
    say({ type: 'ping' });
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ type: 'pong' }]);
  });

  it.each([
    ['speaks nonsense', 4400, ['{']],
    ['sends what is not in the protocol', 4400, [{ type: 'connection_init' }, { type: 'start', id: '1' }]],
    ['subscribes without an id', 4400, [{ type: 'connection_init' }, subscribe('', '{ __typename }')]],
    ['subscribes before it has introduced itself', 4401, [subscribe('1', '{ __typename }')]],
    ['never introduces itself', 4408, []],
    ['introduces itself twice', 4429, [{ type: 'connection_init' }, { type: 'connection_init' }]],
    ['sends too long a message', 1009, ['x'.repeat(5_001)]],
  ])('is closed when it %s', async (_, code, messages) => {
    const { say, closed } = await bare(toy.socketUrl);
    for (const message of messages) {
      say(message);
      await wait(20);
    }
    expect(await closed).toBe(code);
  });

  it('is closed when an id is used twice at once', async () => {
    const { say, closed } = await introduced(toy.socketUrl);
    say(subscribe('1', 'subscription { userRenamed { id } }'));
    say(subscribe('1', 'subscription { userRenamed { id } }'));
    expect(await closed).toBe(4409);
    await until(() => toy.upstreams() === 0);
  });

  it('is closed when it does not ask for the subprotocol', async () => {
    const { closed } = await bare(toy.socketUrl, { protocols: [] });
    expect(await closed).toBe(4406);
  });

  it('may not have more operations open than allowed, and lives', async () => {
    const { say, heard } = await introduced(toy.socketUrl);
    for (const id of ['1', '2', '3', '4']) say(subscribe(id, 'subscription { userRenamed { id } }'));
    await until(() => heard.length === 2);
    expect(heard[1]).toMatchObject({
      id: '4',
      type: 'error',
      payload: [{ extensions: { code: 'SUBSCRIPTION_LIMIT' } }],
    });
    say({ type: 'complete', id: '1' });
    say(subscribe('5', '{ __typename }'));
    await until(() => heard.length === 4);
    expect(heard[2]).toEqual({ id: '5', type: 'next', payload: { data: { __typename: 'Query' } } });
    expect(heard[3]).toEqual({ id: '5', type: 'complete' });
  });

  it('is refused when its caller has too many', async () => {
    const who = { authorization: 'Bearer u6' };
    const first = await introduced(toy.socketUrl, who);
    await introduced(toy.socketUrl, who);
    const third = await bare(toy.socketUrl);
    third.say({ type: 'connection_init', payload: who });
    expect(await third.closed).toBe(4429);
    first.socket.close();
    await first.closed;
    await wait(20);
    await introduced(toy.socketUrl, who);
  });

  it('aborts a query when the client takes it back', async () => {
    const { say } = await introduced(toy.socketUrl);
    const before = toy.ledger.aborted;
    say(subscribe('1', '{ slow(milliseconds: 60000) }'));
    await until(() => toy.ledger.opened > toy.ledger.closed);
    say({ type: 'complete', id: '1' });
    await until(() => toy.ledger.aborted > before);
    await toy.ledger.settled();
  });
});

describe('who a socket stands for', () => {
  const asked: Credentials[] = [];
  let known: Record<string, Caller>;
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy('inProcess', {
      limits: { sockets: { recheck: 200 } },
      authenticate: async (credentials) => {
        asked.push(credentials);
        return known[credentials.cookie ?? credentials.authorization ?? ''] ?? null;
      },
    });
  });
  afterAll(() => toy.close());

  const caller = (subject: string, audience = subject): Caller => ({ subject, audience, claims: {} });
  const times = (session: string) => asked.filter(({ cookie }) => cookie === session).length;

  it('is asked again once per credential, and a revoked one is thrown out', async () => {
    known = { 'session=1': caller('u1'), 'session=2': caller('u2') };
    const revoked = [
      await introduced(toy.socketUrl, {}, { cookie: 'session=1' }),
      await introduced(toy.socketUrl, {}, { cookie: 'session=1' }),
    ];
    const kept = await introduced(toy.socketUrl, {}, { cookie: 'session=2' });
    await until(() => times('session=1') > 2);
    asked.length = 0;
    await until(() => times('session=1') + times('session=2') >= 6);
    expect(Math.abs(times('session=1') - times('session=2'))).toBeLessThan(2);
    delete known['session=1'];
    expect(await Promise.all(revoked.map(({ closed }) => closed))).toEqual([4401, 4401]);
    expect(kept.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('may change: subscriptions of another audience begin anew', async () => {
    known = { 'session=3': caller('u3', 'sales') };
    const { say, heard } = await introduced(toy.socketUrl, {}, { cookie: 'session=3' });
    say(subscribe('1', 'subscription { userRenamed { id } }'));
    await until(() => toy.upstreams() === 1);
    known = { 'session=3': caller('u3', 'everything') };
    await until(() => heard.length === 2);
    expect(heard[1]).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code: 'RESYNC' } }] });
    await until(() => toy.upstreams() === 0);
  });

  it('is nobody when a page of another host sends our cookie, but its token counts', async () => {
    known = { 'session=4': caller('u4'), 'Bearer t': caller('u5') };
    const foreign = { origin: 'https://elsewhere.example', cookie: 'session=4' };
    const own = { origin: new URL(toy.url).origin, cookie: 'session=4' };
    const whoami = async ([payload, headers]: [object, Record<string, string>]) => {
      const { say, heard } = await introduced(toy.socketUrl, payload, headers);
      say(subscribe('1', '{ whoami }'));
      await until(() => heard.length > 1);
      return (heard[1]?.payload?.data?.whoami as Caller | null)?.subject ?? null;
    };
    expect(await whoami([{}, foreign])).toBe(null);
    expect(await whoami([{}, own])).toBe('u4');
    expect(await whoami([{ authorization: 'Bearer t' }, foreign])).toBe('u5');
  });
});

describe('a slow receiver', () => {
  it('is told to resync instead of filling our memory, and the others go on', async () => {
    const toy = await startToy('inProcess', { limits: { sockets: { queuedBytes: 64 << 10 } } });
    const query = 'subscription { userRenamed { name } }';
    const slow = await introduced(toy.socketUrl);
    const quick = await introduced(toy.socketUrl);
    for (const { say } of [slow, quick]) say(subscribe('1', query));
    await until(() => toy.upstreams() === 1);
    slow.socket.pause();
    const name = 'x'.repeat(50_000);
    let most = 0;
    for (let i = 0; i < 400; i++) {
      renames.send({ ...userRow(0), name });
      if (i % 20 === 0) await wait(10);
      most = Math.max(most, toy.gateway.load().queuedBytes);
    }
    await until(() => quick.heard.filter(({ type }) => type === 'next').length === 400);
    expect(most).toBeGreaterThan(64 << 10);
    expect(most).toBeLessThan(2 * ((64 << 10) + 51_000));
    slow.socket.resume();
    await until(() => slow.heard.at(-1)?.type === 'error');
    expect(slow.heard.at(-1)).toMatchObject({ id: '1', payload: [{ extensions: { code: 'RESYNC' } }] });
    expect(slow.heard.length).toBeLessThan(400);
    await toy.close();
  });
});

describe('several gateways on the same sources', () => {
  it('each tell their own subscribers', async () => {
    const [one, other] = [await startToy('inProcess'), await startToy('inProcess')];
    const listeners = [await introduced(one.socketUrl), await introduced(other.socketUrl)];
    for (const { say } of listeners) say(subscribe('1', 'subscription { userRenamed(id: "u1") { name } }'));
    await until(() => one.upstreams() === 2);
    await one.post('mutation { renameUser(input: {id: "u1", name: "Anna"}) { user { name } } }');
    await until(() => listeners.every(({ heard }) => heard.length === 2));
    for (const { heard } of listeners) expect(heard[1]?.payload).toEqual({ data: { userRenamed: { name: 'Anna' } } });
    await one.close();
    await other.close();
  });
});

describe('a gateway that goes', () => {
  it('finishes what it was asked and says good-bye to its sockets', async () => {
    const toy = await startToy('http');
    const { closed, say } = await introduced(toy.socketUrl);
    say(subscribe('1', 'subscription { userRenamed { id } }'));
    await until(() => toy.upstreams() === 1);
    const answer = toy.post('{ slow(milliseconds: 200) }');
    await until(() => toy.ledger.requests.some(({ query }) => query.includes('slow')));
    await toy.close();
    expect(await closed).toBe(1001);
    expect(await answer).toEqual({ data: { slow: 'late' } });
    expect(toy.upstreams()).toBe(0);
    await toy.ledger.settled();
  });
});
