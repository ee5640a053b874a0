import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aRole } from '#tests/people.ts';
import { allPotentials } from '../../examples/partner/all-potentials.ts';
import { type BoardNews, followBoard } from '../../examples/partner/follow-board.ts';
import { BoardsDocument, PotentialsPageDocument } from '../../examples/partner/generated/graphql.ts';
import { type Graph, GraphError, openGraph } from '../../examples/partner/graph.ts';
import { movePotential } from '../../examples/partner/move-potential.ts';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { type LossyProxy, openLossyProxy } from './lossy-proxy.ts';

const CREATE_TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } secret errors { code path } } }`;
const CREATE = `mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id version } errors { code } } }`;
const COUNT = 250;

let house: Installation;
let aino: Browser;
let proxy: LossyProxy;
let graph: Graph;
let token: { id: string; secret: string };
const opened: Graph[] = [];

async function aToken(scopes: string[]) {
  const { data } = await aino.graph(CREATE_TOKEN, { input: { name: scopes.join(' '), scopes } });
  expect(data.createApiToken.errors).toEqual([]);
  return { id: data.createApiToken.apiToken.id as string, secret: data.createApiToken.secret as string };
}

function openAs(secret: string, url = proxy.url): Graph {
  const made = openGraph({ url, token: secret });
  opened.push(made);
  return made;
}

async function aDeal(values: object = {}) {
  const { data } = await aino.graph(CREATE, { input: { name: 'Kaista 3', amount: '900.00', ...values } });
  return data.createPotential.potential as { id: string; version: number };
}

beforeAll(async () => {
  house = await openInstallation();
  aino = await house.signIn(await aPerson(house.sql, 'Aino Aalto', { role: await aRole(house.sql, 'Myyjä') }));
  await house.sql`insert into sales.potential (name, amount, owner_id)
    select 'Kauppa ' || n, n, ${aino.person.uuid} from generate_series(1, ${COUNT}::int) n`;
  proxy = await openLossyProxy(house.url);
  token = await aToken(['read', 'write:potentials']);
  graph = openAs(token.secret);
});
afterAll(async () => {
  for (const each of opened) await each.close();
  await proxy.close();
});

async function take<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

describe('paging through potentials', () => {
  it('meets each of them once', async () => {
    const numbers = (await take(allPotentials(graph))).map(({ number }) => number);
    expect(numbers).toHaveLength(COUNT);
    expect(new Set(numbers).size).toBe(COUNT);
  });

  it('meets those that match alone, with what was asked of them', async () => {
    const found = await take(allPotentials(graph, { field: 'amount', operator: 'BETWEEN', values: ['10', '19'] }));
    expect(found.map(({ amount }) => amount?.amount).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `${10 + index}.00`),
    );
    expect(found[0]).toMatchObject({
      stage: { id: 'mapping', name: 'Mapping', kind: 'OPEN' },
      account: null,
      version: 1,
    });
  });

  it('says what is wrong with a filter, by a code', async () => {
    const wrong = take(allPotentials(graph, { field: 'colour', operator: 'IS', values: ['red'] }));
    await expect(wrong).rejects.toMatchObject({ name: 'GraphError', code: 'UNKNOWN_FIELD' });
  });
});

describe('moving a potential', () => {
  it('happens once, however often it is sent with one key', async () => {
    const deal = await aDeal();
    const input = { ...deal, stageId: 'negotiation' };
    const key = crypto.randomUUID();
    const first = await movePotential(graph, input, key);
    expect(first).toMatchObject({
      errors: [],
      potential: { version: 2, stage: { id: 'negotiation', name: 'Negotiation' } },
    });
    expect(await movePotential(graph, input, key)).toEqual(first);
    const again = await movePotential(graph, input);
    expect(again.errors).toMatchObject([{ code: 'STALE_VERSION', path: ['input', 'version'] }]);
    const [history] = await house.sql`
      select count(*)::int as changes, min(cause) as cause from history.change where kind = 'CHANGED' and record_id in
        (select id from sales.potential where stage = 'negotiation')`;
    expect(history).toEqual({ changes: 1, cause: 'api' });
  });

  it('is sent again when there is no answer', async () => {
    const deal = await aDeal();
    proxy.cut();
    setTimeout(() => proxy.mend(), 300);
    expect(await movePotential(graph, { ...deal, stageId: 'quoted' })).toMatchObject({
      errors: [],
      potential: { version: 2 },
    });
  });

  it('is refused with what to mend', async () => {
    const deal = await aDeal();
    const { potential, errors } = await movePotential(graph, { ...deal, stageId: 'lost' });
    expect(errors).toEqual([
      { code: 'STAGE_REQUIRES', path: ['input', 'lossReason'], message: expect.stringContaining('Lost') },
    ]);
    expect(potential).toMatchObject({ version: 1, stage: { id: 'mapping' } });
  });
});

describe('a token', () => {
  it('does no more than its scopes say', async () => {
    const reader = openAs((await aToken(['read'])).secret);
    const deal = await aDeal();
    expect((await movePotential(reader, { ...deal, stageId: 'quoted' })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const accountsOnly = openAs((await aToken(['read:accounts'])).secret);
    expect(await take(allPotentials(accountsOnly))).toEqual([]);
  });

  it('that is unknown opens nothing', async () => {
    const stranger = openAs('solmu_pat_unknown');
    await expect(stranger.ask(PotentialsPageDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('following a board', () => {
  /** Iterates in the background; `until` waits for news that fit. */
  function follow(from: AsyncGenerator<BoardNews>) {
    const news: BoardNews[] = [];
    let failure: unknown;
    const done = (async () => {
      for await (const one of from) news.push(one);
    })().catch((error) => {
      failure = error;
    });
    const until = (fits: () => boolean) => expect.poll(fits, { timeout: 15_000, interval: 30 }).toBe(true);
    const changes = () => news.flatMap((one) => ('change' in one ? [one.change] : []));
    return { news, changes, until, done, failure: () => failure };
  }

  async function boardId(): Promise<string> {
    const { filters } = await graph.ask(BoardsDocument, {});
    return filters!.find(({ presentation }) => presentation === 'KANBAN')!.id;
  }

  it('tells the board, then each change, also what happened while the connection was lost', async () => {
    const deal = await aDeal({ name: 'Seurattava' });
    const follower = follow(followBoard(graph, await boardId()));
    await follower.until(() => follower.news.length === 1);
    const [first] = follower.news;
    const mapping = 'board' in first! ? first.board.columns.find(({ value }) => value === 'mapping') : undefined;
    expect(mapping?.cards.edges.map(({ node }) => node.recordId)).toContain(deal.id);

    await movePotential(graph, { ...deal, stageId: 'quoted' });
    // What came of requests whose answers were lost before may be told meanwhile.
    const ofDeal = () => follower.changes().filter(({ recordId }) => recordId === deal.id);
    await follower.until(() => ofDeal().some(({ card }) => card?.column === 'quoted'));
    expect(ofDeal().at(-1)).toMatchObject({
      by: { name: 'Aino Aalto' },
      card: { title: 'Seurattava' },
    });

    proxy.cut();
    const direct = openAs(token.secret, house.url);
    await movePotential(direct, { id: deal.id, version: 2, stageId: 'negotiation' });
    await movePotential(direct, { id: deal.id, version: 3, stageId: 'won' });
    proxy.mend();
    await follower.until(() => follower.changes().some(({ card }) => card?.column === 'won'));
    const cursors = follower.changes().map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(cursors.length);
    expect(follower.news.filter((one) => 'board' in one)).toHaveLength(1);
  });

  it('reads the board anew when its cursor is too old', async () => {
    const follower = follow(followBoard(openAs(token.secret), await boardId()));
    await follower.until(() => follower.news.length === 1);
    proxy.cut();
    await house.sql`update outbox.event set at = at - interval '3 hours'`;
    await aDeal({ name: 'Vanha tapaus' });
    await house.sql`update outbox.event set at = at - interval '3 hours'`;
    proxy.mend();
    await follower.until(() => follower.news.filter((one) => 'board' in one).length === 2);
  });

  it('ends when the token is revoked', async () => {
    const { id, secret } = await aToken(['read']);
    const follower = follow(followBoard(openAs(secret), await boardId()));
    await follower.until(() => follower.news.length === 1);
    await aino.graph('mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { errors { code } } }', { id });
    await follower.until(() => follower.failure() !== undefined);
    expect(follower.failure()).toBeInstanceOf(GraphError);
    expect(follower.failure()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the example as a program', () => {
  const run = promisify(execFile);
  const command = (...words: string[]) =>
    run(process.execPath, [join(import.meta.dirname, '../../examples/partner/main.ts'), ...words], {
      env: { ...process.env, SOLMU_URL: house.url, SOLMU_TOKEN: token.secret },
    });

  it('lists potentials, and moves one by its number', async () => {
    const { stdout } = await command('list');
    expect(stdout).toMatch(/^POT-\d+\tKauppa 1\tMapping\t1\.00 EUR$/m);
    const [row] = await house.sql<{ number: string }[]>`select number from sales.potential where name = 'Kauppa 5'`;
    expect((await command('move', row!.number, 'quoted')).stdout).toContain(`${row!.number} is in the stage Quoted`);
  });
});
