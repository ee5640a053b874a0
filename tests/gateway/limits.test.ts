import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../gateway/source.ts';
import { type Running, startToy } from './toy/start.ts';

const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join(' ');
const deep = (levels: number) => `{ me { ${'manager { '.repeat(levels)} id ${'} '.repeat(levels)} } }`;
/** Each fragment uses the next one twice: spread out, it has 2 to the power of `count` fields. */
const laughs = (count: number) =>
  `{ me { ...F0 } } ${many(count, (n) => `fragment F${n} on User { manager { ...F${n + 1} } team { lead { ...F${n + 1} } } }`)} fragment F${count} on User { id }`;

const HOSTILE: [what: string, code: string, status: number, query: string][] = [
  ['deep nesting', 'DEPTH_LIMIT', 400, deep(30)],
  [
    'nesting beyond the stack',
    'DEPTH_LIMIT',
    400,
    `{ maybeUsers(ids: ${'['.repeat(2_900)}${']'.repeat(2_900)}) { id } }`,
  ],
  ['aliases', 'ALIAS_LIMIT', 400, `{ me { ${many(70, (n) => `a${n}: name`)} } }`],
  ['aliases at the root', 'ROOT_FIELD_LIMIT', 400, `{ ${many(40, (n) => `a${n}: __typename`)} }`],
  ['a broad selection', 'BREADTH_LIMIT', 400, `{ me { ${'id '.repeat(300)} } }`],
  ['fragments that multiply', 'FIELD_LIMIT', 400, laughs(11)],
  [
    'circular fragments',
    'FRAGMENT_CYCLE',
    400,
    '{ me { ...A } } fragment A on User { manager { ...B } } fragment B on User { ...A }',
  ],
  [
    'a circular fragment that nothing uses',
    'FRAGMENT_CYCLE',
    400,
    '{ me { id } } fragment A on User { manager { ...A } }',
  ],
  ['a long document', 'TOKEN_LIMIT', 413, `{ ${'__typename '.repeat(7_000)} }`],
  ['huge lists', 'COST_LIMIT', 429, '{ users(first: 200) { team { members(first: 200) { id } } } }'],
  ['changes in a row', 'ROOT_FIELD_LIMIT', 400, `mutation { ${many(40, (n) => `a${n}: countUp`)} }`],
];

describe('hostile operations', () => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy('inProcess', {
      limits: { operation: { depth: 25 }, bodyBytes: 100_000, bodyTimeout: 300, timeout: 500 },
      authenticate: async ({ authorization }): Promise<Caller | null> =>
        authorization ? { subject: 'app', audience: 'app', claims: {}, budget: Number(authorization) } : null,
    });
  });
  afterAll(async () => {
    expect(await toy.post('{ user(id: "u1") { name } }')).toEqual({ data: { user: { name: 'User 1' } } });
    await toy.ledger.settled();
    await toy.close();
  });

  it.each(HOSTILE)('with %s are refused: %s', async (_, code, status, query) => {
    const begun = performance.now();
    const response = await fetch(toy.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const result = (await response.json()) as { errors: { extensions: { code: string } }[]; data?: unknown };
    expect(result.errors[0]?.extensions.code).toBe(code);
    expect(result.data).toBeUndefined();
    expect(response.status).toBe(status);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(HOSTILE)('with %s are refused over a socket as well: %s', async (_, code, __, query) => {
    const events = toy.client().iterate({ query });
    await expect(events.next()).rejects.toEqual([expect.objectContaining({ extensions: { code } })]);
  });

  it('are judged by the sizes in their variables', async () => {
    const query = 'query($n: Int) { users(first: $n) { team { members(first: $n) { id } } } }';
    expect((await toy.post(query, { n: 10 })).errors).toBeUndefined();
    expect((await toy.post(query, { n: 200 })).errors?.[0]?.extensions.code).toBe('COST_LIMIT');
  });

  it('are judged by the budget of their caller', async () => {
    // 10 users, 10 teams, 100 members
    const query = '{ users(first: 10) { team { members(first: 10) { id } } } }';
    expect((await toy.post(query, {}, { authorization: '120' })).errors).toBeUndefined();
    expect((await toy.post(query, {}, { authorization: '119' })).errors?.[0]).toMatchObject({
      message: 'The operation may cost 120; at most 119 is allowed.',
      extensions: { code: 'COST_LIMIT' },
    });
  });

  it('that take too long are answered, and aborted in the subgraph', async () => {
    const before = toy.ledger.aborted;
    const { errors } = await toy.post('{ slow(milliseconds: 60000) }');
    expect(errors?.[0]?.extensions.code).toBe('OPERATION_TIMEOUT');
    expect(toy.ledger.aborted).toBe(before + 1);
  });

  it.each([
    ['a batch', 'BATCHING_DISABLED', 400, '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['what is not JSON', 'BAD_REQUEST', 400, '{"query":'],
    ['an oversized body', 'BODY_LIMIT', 413, `{"query":"{ __typename }","x":"${'x'.repeat(100_000)}"}`],
  ])('that are %s are refused: %s', async (_, code, status, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(toy.url, { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
  });

  it('that trickle are cut off', async () => {
    const { port } = new URL(toy.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"que',
    );
    const heard = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('close', () => resolve(text));
    });
    expect(heard).toMatch(/^HTTP\/1.1 408 /);
    expect(heard).toContain('"code":"REQUEST_TIMEOUT"');
  });

  it('that grow beyond the limit without saying so are cut off', async () => {
    const endless = new ReadableStream({ pull: (out) => out.enqueue(new TextEncoder().encode('x'.repeat(10_000))) });
    const response = await fetch(toy.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});
