import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Browser, type Installation, openInstallation, type Shape } from './installation.ts';
import { aPerson, aRole, moduleDefault, type Person } from './people.ts';

const CREATE =
  'mutation ($name: String!) { createPotential(input: { name: $name }) { potential { id } errors { code } } }';
const FILTERS = '{ filters(module: "potentials") { id presentation } }';
const CURSOR = 'query ($id: ID!) { board(id: $id) { cursor } }';
const LIVE = `subscription ($id: ID!, $where: ConditionInput, $after: String) { boardChanged(boardId: $id, where: $where, after: $after) {
  cursor kind recordId card { title record { title comments(first: 1) { totalCount } } } columns { value count } by { name } } }`;
const PERSONAL = `subscription ($id: ID!) { boardChanged(boardId: $id) { recordId card { record { following } } } }`;
const ISSUES = { modules: ['accounts', 'contacts', 'potentials'] };

describe.each<Shape>(['inProcess', 'http'])('people to whom the same is open, subgraphs %s', (shape) => {
  let house: Installation;
  let people: Person[];
  let browsers: Browser[];
  let board: string;
  let role: string;

  beforeAll(async () => {
    house = await openInstallation({ shape });
    for (const module of ISSUES.modules) await moduleDefault(house.sql, module, 'READ');
    role = await aRole(house.sql, 'Myyjä');
    people = await Promise.all(['Aino A', 'Matti M', 'Liisa L'].map((name) => aPerson(house.sql, name, { role })));
    browsers = await Promise.all(people.map(house.signIn));
    const { data } = await browsers[0]!.graph(FILTERS);
    board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  });

  const aDeal = async (name: string): Promise<string> => {
    const { data } = await browsers[0]!.graph(CREATE, { name });
    expect(data.createPotential.errors).toEqual([]);
    return data.createPotential.potential.id;
  };
  const groups = async () => {
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    return Number(/^solmu_gateway_groups (\d+)$/m.exec(metrics)?.[1]);
  };
  const of = (id: string) => (answer: Answer) => answer.data?.boardChanged?.recordId === id;
  const isResync = (faults: unknown[]) => JSON.stringify(faults).includes('RESYNC');

  it('are told by one execution, each from where it was, over all subgraphs', async () => {
    const before = await groups();
    const { data } = await browsers[1]!.graph(CURSOR, { id: board });
    const missed = await aDeal('Ennen');
    const first = browsers[1]!.subscribe(LIVE, { id: board, after: data.board.cursor });
    expect((await first.next(of(missed))).data.boardChanged).toMatchObject({
      kind: 'ADDED',
      card: { title: 'Ennen', record: { title: 'Ennen', comments: { totalCount: 0 } } },
      by: { name: 'Aino A' },
    });
    // From the same cursor, from a later one, and from now on.
    const { data: later } = await browsers[2]!.graph(CURSOR, { id: board });
    const second = browsers[2]!.subscribe(LIVE, { id: board, after: data.board.cursor });
    const third = browsers[0]!.subscribe(LIVE, { id: board, after: later.board.cursor });
    expect((await second.next(of(missed))).data.boardChanged.card.title).toBe('Ennen');
    await third.ready();
    const next = await aDeal('Nyt');
    for (const stream of [first, second, third]) {
      expect((await stream.next(of(next))).data.boardChanged.by.name).toBe('Aino A');
    }
    expect(third.events.filter(of(missed))).toEqual([]);
    expect(await groups()).toBe(before + 1);
    for (const stream of [first, second, third]) await stream.close();
    await expect.poll(groups).toBe(before);
  });

  it('are told apart from the start, and lose nothing, on a board that is not open to all of them', async () => {
    await moduleDefault(house.sql, 'potentials', 'PRIVATE');
    const where = { field: 'name', operator: 'STARTS', values: ['Yksityinen'] };
    const streams = browsers.slice(0, 2).map(({ subscribe }) => subscribe(LIVE, { id: board, where }));
    for (const stream of streams) await stream.ready();
    const deal = await aDeal('Yksityinen');
    expect((await streams[0]!.next(of(deal))).data.boardChanged.card.title).toBe('Yksityinen');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(streams[1]!.events).toEqual([]);
    expect(streams.flatMap(({ faults }) => faults)).toEqual([]);
    for (const stream of streams) await stream.close();
    await moduleDefault(house.sql, 'potentials', 'READ');
  });

  it('are told apart where what they ask for is their own', async () => {
    const streams = browsers.slice(0, 2).map(({ subscribe }) => subscribe(PERSONAL, { id: board }));
    for (const stream of streams) await stream.ready();
    const deal = await aDeal('Kenen seurannassa');
    // Who made it follows it; the other does not. The first event may only teach that the subscription is a personal one.
    const told = await Promise.all(
      streams.map(async (stream, index) => {
        await expect.poll(() => stream.events.some(of(deal)) || isResync(stream.faults)).toBe(true);
        const heard = stream.events.find(of(deal));
        if (heard) return heard;
        const again = browsers[index]!.subscribe(PERSONAL, { id: board });
        await again.ready();
        return again;
      }),
    );
    const second = await aDeal('Taas');
    const followings = await Promise.all(
      told.map(async (stream) => {
        const answer = 'next' in stream ? await stream.next(of(second)) : stream;
        return answer.data.boardChanged.card.record.following;
      }),
    );
    expect(followings).toEqual(['ALL', null]);
  });

  it('each hear of their own where the condition says “me”', async () => {
    const where = { field: 'owner', operator: 'ME' };
    const start = () => browsers.slice(0, 2).map(({ subscribe }) => subscribe(LIVE, { id: board, where }));
    const learning = start();
    for (const stream of learning) await stream.ready();
    await aDeal('Opettaa');
    await expect.poll(() => learning.every(({ faults }) => isResync(faults))).toBe(true);
    const [mine, others] = start();
    for (const stream of [mine!, others!]) await stream.ready();
    const deal = await aDeal('Vain omistajalle');
    expect((await mine!.next(of(deal))).data.boardChanged.card.title).toBe('Vain omistajalle');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(others!.events.filter(of(deal))).toEqual([]);
  });

  it('lose each other at once when one loses a right: nothing is told to that one any more', async () => {
    const streams = browsers.map(({ subscribe }) => subscribe(LIVE, { id: board }));
    for (const stream of streams) await stream.ready();
    const strict = await aRole(house.sql, 'Vain omat');
    await house.sql`insert into identity.permission (role_id, module, may_create, read, edit, delete, export)
      values (${strict}, 'potentials', true, 'OWN', 'OWN', 'OWN', false)`;
    await house.sql`update identity."user" set role_id = ${strict} where id = ${people[2]!.uuid}`;
    const hidden = await aDeal('Ei enää Liisalle');
    await expect.poll(() => streams.every(({ faults }) => isResync(faults))).toBe(true);
    expect(streams[2]!.events.filter(of(hidden))).toEqual([]);
    const again = browsers.map(({ subscribe }) => subscribe(LIVE, { id: board }));
    for (const stream of again) await stream.ready();
    const deal = await aDeal('Muille');
    for (const stream of again.slice(0, 2)) expect((await stream.next(of(deal))).data.boardChanged.kind).toBe('ADDED');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(again[2]!.events.filter(of(deal))).toEqual([]);
  });
});
