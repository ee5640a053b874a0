import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, type Shape, startToy } from './toy/start.ts';

const ANNA = { authorization: 'Bearer u1' };

describe.each<Shape>(['inProcess', 'http'])('the gateway, subgraphs %s', (shape) => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy(shape);
  });
  afterAll(() => toy.close());

  it('answers a query over three subgraphs', async () => {
    const { data, errors } = await toy.post(
      '{ user(id: "u1") { name orders(first: 1) { id lines { what { ... on Book { title reviews(first: 1) { author { name discount } } } } } } } }',
    );
    expect(errors).toBeUndefined();
    const book = { title: 'Book 1', reviews: [{ author: { name: 'User 3', discount: 11.5 } }] };
    expect(data).toEqual({
      user: { name: 'User 1', orders: [{ id: 'o1', lines: [{ what: book }, { what: {} }] }] },
    });
    await toy.ledger.settled();
  });

  it('tells subgraphs who asks and how', async () => {
    const { data } = await toy.post('mutation { __typename renameUser(input: {id: "u9", name: ""}) { error } }');
    expect(data).toEqual({ __typename: 'Mutation', renameUser: { error: 'NOT_FOUND' } });
    const asked = await toy.post(
      '{ whoami }',
      {},
      { ...ANNA, 'accept-language': 'sv;q=0.5, fi', 'idempotency-key': 'k1' },
    );
    expect(asked.data?.whoami).toEqual({
      subject: 'u1',
      audience: 'u1',
      claims: { name: 'u1' },
      language: 'fi',
      idempotencyKey: 'k1',
    });
  });

  it('hands the cookies of a subgraph to the client', async () => {
    const response = await fetch(toy.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { signIn(name: "User 2") { id } }' }),
    });
    expect(response.headers.getSetCookie()).toEqual(['session=u2; HttpOnly; SameSite=Lax', 'seen=1']);
    expect(await response.json()).toEqual({ data: { signIn: { id: 'u2' } } });
  });

  it('masks what went wrong inside, under a request id', async () => {
    const { data, errors } = await toy.post('{ user(id: "u1") { name broken } }');
    expect(data).toEqual({ user: { name: 'User 1', broken: null } });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['user', 'broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
  });

  it('aborts the subgraph when the client leaves', async () => {
    const abort = new AbortController();
    const before = toy.ledger.aborted;
    const asked = fetch(toy.url, {
      method: 'POST',
      signal: abort.signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow(milliseconds: 60000) }' }),
    });
    await toy.until(() => toy.ledger.opened > toy.ledger.closed);
    abort.abort();
    await expect(asked).rejects.toThrow();
    await toy.until(() => toy.ledger.aborted > before);
    await toy.ledger.settled();
  });
});
