import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Running, startToy } from './toy/start.ts';

describe('the gateway in process', () => {
  let toy: Running;
  beforeAll(async () => {
    toy = await startToy();
  });
  afterAll(() => toy.close());

  it('answers a query over three subgraphs', async () => {
    const { data, errors } = await toy.post(
      '{ user(id: "u1") { name orders(first: 1) { id lines { what { ... on Book { title reviews(first: 1) { author { name discount } } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      user: {
        name: 'User 1',
        orders: [
          {
            id: 'o1',
            lines: [
              { what: { title: 'Book 1', reviews: [{ author: { name: 'User 3', discount: 11.5 } }] } },
              { what: {} },
            ],
          },
        ],
      },
    });
    await toy.ledger.settled();
  });

  it('delivers an event completed by the other subgraphs', async () => {
    const client = createClient({ url: toy.socketUrl, webSocketImpl: WebSocket });
    const events = client.iterate({
      query:
        'subscription { reviewAdded(book: "b1") { body author { name discount } subject { ... on Book { title } } } }',
    });
    const event = events.next();
    await toy.until(() => toy.upstreams() === 1);
    await toy.post('mutation { addReview(author: "u2", book: "b1", body: "fine") { id } }');
    expect((await event).value?.data).toEqual({
      reviewAdded: { body: 'fine', author: { name: 'User 2', discount: 22 }, subject: { title: 'Book 1' } },
    });
    await events.return?.();
    await toy.until(() => toy.upstreams() === 0);
    await client.dispose();
  });
});
