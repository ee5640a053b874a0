import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SourceUnavailable } from '../../gateway/source.ts';
import { httpSource } from '../../gateway/sources/http.ts';
import { serveToySubgraph } from './toy/serve.ts';
import { type Running, startToy } from './toy/start.ts';

const unavailable = (path: unknown) => ({
  message: 'A part of the service does not answer just now.',
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
});

describe('a subgraph that is down', () => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy('http');
  });
  afterAll(() => toy.close());

  it('costs its fields, with one error, until it is back', async () => {
    const query =
      '{ a: user(id: "u1") { name favourite { title } discount } b: user(id: "u2") { orders { id } } topReviews(first: 1) { rating } }';
    const whole = await toy.post(query);
    expect(whole.errors).toBeUndefined();
    const { port } = new URL(toy.servers.shop.url);
    await toy.servers.shop.close();

    const { data, errors } = await toy.post(query);
    expect(data).toEqual({
      a: { name: 'User 1', favourite: null, discount: null },
      b: null,
      topReviews: [{ rating: 1 }],
    });
    expect(errors).toEqual([unavailable(expect.any(Array))]);
    expect(await fetch(new URL('/readyz', toy.url)).then((response) => response.json())).toEqual({
      status: 'unavailable',
      subgraphs: { people: true, reviews: true, shop: false },
    });

    const reborn = await serveToySubgraph('shop', toy.ledger, { port: Number(port) });
    expect(await toy.post(query)).toEqual(whole);
    await reborn.close();
  });
});

describe('where an error is', () => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy('inProcess');
  });
  afterAll(() => toy.close());
  const paths = async (query: string) => (await toy.post(query)).errors?.map(({ path }) => path?.join('.')).sort();

  it('is told for each place of an entity that was asked for once', async () => {
    expect(await paths('{ topReviews(first: 8) { author { id broken } } }')).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `topReviews.${n}.author.broken`),
    );
    const asked = toy.ledger.requests.at(-1)?.variables as { representations: unknown[] };
    expect(asked.representations).toHaveLength(5);
  });

  it('is told right where others in the list are of another type', async () => {
    // Reviews 0 and 3 are of a book and of nothing, 1 of a gadget, 2 of a team: only the team's lead is somebody who fails.
    expect(await paths('{ topReviews(first: 4) { subject { ... on Team { lead { broken } } } } }')).toEqual([
      'topReviews.2.subject.lead.broken',
    ]);
  });

  it('bubbles to the nearest that may be null', async () => {
    const { data, errors } = await toy.post(
      '{ topReviews(first: 1) { id } user(id: "u1") { manager { brokenHard } } }',
    );
    expect(data).toEqual({ topReviews: [{ id: 'r0' }], user: { manager: null } });
    expect(errors?.map(({ path }) => path)).toEqual([['user', 'manager', 'brokenHard']]);
  });
});

describe('a subgraph over HTTP', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function ask(answer: Parameters<typeof createServer>[1] & object, timeout = 1_000) {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    return httpSource({ url, timeout }).execute({ query: '{ a }', caller: null, language: '', requestId: '' });
  }

  it.each<[string, Parameters<typeof createServer>[1] & object]>([
    ['answers no JSON', (_, response) => response.writeHead(502).end('<html>Bad gateway</html>')],
    ['answers JSON that is no result', (_, response) => response.end('"down"')],
    ['cuts the connection', (request) => request.socket.destroy()],
    ['cuts the connection half-way', (_, response) => response.write('{"data"', () => response.destroy())],
    ['does not answer', () => undefined],
  ])(
    'is unavailable when it %s',
    async (_, answer) => {
      await expect(ask(answer)).rejects.toBeInstanceOf(SourceUnavailable);
    },
    20_000,
  );

  it('may refuse in GraphQL, with any status', async () => {
    const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];
    const answer = await ask((_, response) => response.writeHead(403).end(JSON.stringify({ errors })));
    expect(answer).toEqual({ errors });
  });
});
