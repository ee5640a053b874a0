import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveToySubgraph } from './toy/serve.ts';
import { type Running, type Shape, startToy } from './toy/start.ts';

const NEW_REVIEW =
  'subscription($book: ID) { reviewAdded(book: $book) { body author { name discount } subject { ... on Book { title } } } }';
const ADD = 'mutation($book: ID!, $body: String) { addReview(author: "u2", book: $book, body: $body) { id } }';

interface Heard {
  results: ExecutionResult<Record<string, unknown>>[];
  errors: unknown;
  done: boolean;
  stop(): void;
}

/** Subscribes and keeps what comes. */
function listen(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const heard: Heard = { results: [], errors: undefined, done: false, stop: () => undefined };
  heard.stop = client.subscribe(
    { query, variables },
    {
      next: (result) => heard.results.push(result as Heard['results'][number]),
      error: (errors) => {
        heard.errors = errors;
      },
      complete: () => {
        heard.done = true;
      },
    },
  );
  return heard;
}

describe.each<Shape>(['inProcess', 'http'])('subscriptions, subgraphs %s', (shape) => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy(shape);
  });
  afterAll(() => toy.close());

  it('completes an event with what two other subgraphs know', async () => {
    const heard = listen(toy.client('u1'), NEW_REVIEW, { book: 'b1' });
    await toy.until(() => toy.upstreams() === 1);
    await toy.post(ADD, { book: 'b0', body: 'another book' });
    await toy.post(ADD, { book: 'b1', body: 'fine' });
    await toy.until(() => heard.results.length > 0);
    expect(heard.results).toEqual([
      {
        data: { reviewAdded: { body: 'fine', author: { name: 'User 2', discount: 22 }, subject: { title: 'Book 1' } } },
      },
    ]);
    heard.stop();
    await toy.until(() => toy.upstreams() === 0);
    await toy.ledger.settled();
  });

  it('asks once for all who may be shown the same, and in each audience’s own name', async () => {
    const heard = ['u1', 'u1', 'u1', 'u2'].map((subject) => listen(toy.client(subject), NEW_REVIEW));
    await toy.until(() => toy.upstreams() === 2);
    await wait(100);
    toy.ledger.requests.length = 0;
    await toy.post(ADD, { book: 'b1', body: 'to all' });
    await toy.until(() => heard.every(({ results }) => results.length === 1));
    for (const { results } of heard) expect(results[0]?.data).toMatchObject({ reviewAdded: { body: 'to all' } });
    const completions = toy.ledger.requests.filter(({ subgraph }) => subgraph === 'shop');
    // Two audiences, and the shop is asked twice for each: for the title and for the discount.
    expect(completions.map(({ caller }) => caller?.subject).sort()).toEqual(['u1', 'u1', 'u2', 'u2']);
    for (const { stop } of heard.slice(0, 2)) stop();
    await wait(50);
    expect(toy.upstreams()).toBe(2);
    for (const { stop } of heard.slice(2)) stop();
    await toy.until(() => toy.upstreams() === 0);
  });

  it('ends on its own when the stream does', async () => {
    const heard = listen(toy.client(), 'subscription { counter(to: 3) }');
    await toy.until(() => heard.done);
    expect(heard.results.map(({ data }) => data?.counter)).toEqual([1, 2, 3]);
    expect(heard.errors).toBeUndefined();
  });

  it('goes on after an event that fails, masked', async () => {
    const heard = listen(toy.client(), 'subscription { counter(to: 3, failAt: 2) }');
    await toy.until(() => heard.done);
    expect(heard.results.map(({ data }) => data)).toEqual([{ counter: 1 }, null, { counter: 3 }]);
    expect(heard.results[1]?.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['counter'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['what the subgraph forbids', 'subscription { forbidden }', 'FORBIDDEN'],
    [
      'a condition on what to subscribe to',
      'subscription($a: Boolean!) { counter(to: 1) @include(if: $a) }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is not GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['no operation', 'fragment A on User { id }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a wrong variable', 'subscription($to: Int!) { counter(to: $to) }', 'BAD_USER_INPUT'],
  ])('refuses %s, and the socket lives', async (_, query, code) => {
    const client = toy.client();
    const heard = listen(client, query, { to: 'many' });
    await toy.until(() => heard.errors !== undefined);
    expect(heard.errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })]);
    const after = listen(client, '{ user(id: "u1") { name } }');
    await toy.until(() => after.done);
    expect(after.results).toEqual([{ data: { user: { name: 'User 1' } } }]);
  });

  it('answers queries and mutations over the socket, with their idempotency key', async () => {
    const client = toy.client('u3');
    const [answer] = await Array.fromAsync(
      client.iterate({ query: '{ whoami }', extensions: { 'Idempotency-Key': 'k7' } }),
    );
    expect(answer?.data?.whoami).toMatchObject({ subject: 'u3', idempotencyKey: 'k7' });
  });

  it('lets go of 200 subscriptions that come and go', async () => {
    const client = toy.client('u1');
    for (let i = 0; i < 200; i++) {
      const { stop } = listen(client, NEW_REVIEW, { book: `b${i % 7}` });
      if (i % 3 === 0) await wait(1);
      stop();
    }
    const last = listen(client, '{ __typename }');
    await toy.until(() => last.done);
    await toy.until(() => toy.upstreams() === 0 && toy.gateway.load().groups === 0);
    await toy.ledger.settled();
  });
});

describe('a subscription whose subgraph dies', () => {
  it('is silent until the subgraph is back, then told to resync', async () => {
    const toy = await startToy('http', { limits: { backOff: [50] } });
    const port = Number(new URL(toy.servers.reviews.url).port);
    const client = toy.client('u1');
    const before = listen(client, NEW_REVIEW);
    await toy.until(() => toy.upstreams() === 1);
    await toy.servers.reviews.close();
    await wait(150);
    const meanwhile = listen(client, NEW_REVIEW, { book: 'b0' });
    await wait(150);
    expect([before.errors, before.done, meanwhile.errors]).toEqual([undefined, false, undefined]);

    const reborn = await serveToySubgraph('reviews', toy.ledger, { port });
    await toy.until(() => Boolean(before.errors && meanwhile.errors));
    for (const { errors } of [before, meanwhile]) {
      expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'RESYNC' } })]);
    }
    const again = listen(client, NEW_REVIEW);
    await toy.until(() => toy.upstreams() === 1);
    await toy.post(ADD, { book: 'b1', body: 'back' });
    await toy.until(() => again.results.length === 1);
    again.stop();
    await toy.until(() => toy.upstreams() === 0);
    await reborn.close();
    await toy.close();
  });
});
