import { beforeAll, describe, expect, it } from 'vitest';
import { parseId, toId } from '#platform/id.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const CREATE = `mutation ($input: CreateFilterInput!) { createFilter(input: $input) {
  filter { id board { columns { value } colours { hue where } } } errors { code path message } } }`;
const BOARD = `query ($id: ID!) { board(id: $id) { columns { value label count sums { amount }
  cards { edges { node { recordId title column hue version } } } } } }`;
const MOVE = `mutation ($input: MoveCardInput!) { moveCard(input: $input) {
  card { column version } columns { value count } errors { code path message } } }`;

let maija: Person;
let timo: Person;
let ansa: Person;

beforeAll(async () => {
  maija = await aPerson(world.sql, 'Maija M', { admin: true });
  timo = await aPerson(world.sql, 'Timo T');
  ansa = await aPerson(world.sql, 'Ansa A');
  const rows = [
    { name: 'Suuri', amount: 90_000, owner_id: maija.uuid, type: 'new' },
    { name: 'Pieni', amount: 500, owner_id: maija.uuid, type: 'new' },
    { name: 'Jatko', amount: 90_000, owner_id: ansa.uuid, type: 'renewal' },
  ];
  await world.sql`insert into sales.potential ${world.sql(rows)}`;
});

async function aBoard(layout: object, by = maija) {
  const board = { titleField: 'name', cardFields: [], columns: [], sumField: 'amount', ...layout };
  const input = {
    module: 'potentials',
    name: `Taulu ${Math.random()}`,
    columns: ['name'],
    presentation: 'KANBAN',
    board,
  };
  const { data, errors } = await world.ask('insights', by.actor, CREATE, { input });
  expect(errors).toBeUndefined();
  return data.createFilter;
}

async function columnsOf(layout: object) {
  const { filter, errors } = await aBoard(layout);
  expect(errors).toEqual([]);
  return { id: filter.id, columns: await read(filter.id) };
}

async function read(id: string) {
  const { data, errors } = await world.ask('insights', maija.actor, BOARD, { id });
  expect(errors).toBeUndefined();
  return data.board.columns;
}

const person = ({ uuid }: Person) => toId('usr', uuid);
const uuidOf = (id: string) => parseId(id)!.uuid;
const cardsOf = (column: { cards: { edges: { node: { title: string } }[] } }) =>
  column.cards.edges.map(({ node }) => node.title).toSorted();

describe('a board by owner', () => {
  it('has the chosen people first, then whoever has cards, by name', async () => {
    const { columns } = await columnsOf({
      columnField: 'owner',
      columns: [{ value: person(timo), title: 'Timon jono' }],
    });
    expect(columns.map(({ value, label, count }: Record<string, unknown>) => [value, label, count])).toEqual([
      [person(timo), 'Timon jono', 0],
      [person(ansa), 'Ansa A', 1],
      [person(maija), 'Maija M', 2],
    ]);
    expect(cardsOf(columns[2])).toEqual(['Pieni', 'Suuri']);
    expect(columns[2].sums).toEqual([{ amount: '90500.00' }]);
    expect(columns[1].cards.edges[0].node.column).toBe(person(ansa));
  });

  it('gives a record to the one in whose column its card is put', async () => {
    const { id, columns } = await columnsOf({ columnField: 'owner', columns: [{ value: person(timo) }] });
    const { recordId, version } = columns
      .at(-1)
      .cards.edges.find(({ node }: { node: { title: string } }) => node.title === 'Pieni').node;
    const input = { boardId: id, recordId, version, toColumn: person(timo) };
    const { data } = await world.ask('insights', maija.actor, MOVE, { input });
    expect(data.moveCard.errors).toEqual([]);
    expect(data.moveCard.card.column).toBe(person(timo));
    expect(cardsOf((await read(id))[0])).toEqual(['Pieni']);
    const back = { ...input, version: data.moveCard.card.version, toColumn: person(maija) };
    expect((await world.ask('insights', maija.actor, MOVE, { input: back })).data.moveCard.errors).toEqual([]);
  });

  it('refuses somebody who is not there, by the column’s name in the input', async () => {
    const { id, columns } = await columnsOf({ columnField: 'owner' });
    const { recordId, version } = columns[0].cards.edges[0].node;
    const input = { boardId: id, recordId, version, toColumn: 'usr_00000000000000000000000000' };
    const { data } = await world.ask('insights', maija.actor, MOVE, { input });
    expect(data.moveCard.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'toColumn'] }]);
  });
});

describe('colours of cards', () => {
  const LARGE = { field: 'amount', operator: 'GTE', values: ['50000'] };
  const RENEWAL = { field: 'type', operator: 'IS', values: ['renewal'] };

  it('are those of the first conditions that hold', async () => {
    const { columns } = await columnsOf({
      columnField: 'type',
      colours: [
        { hue: 'green', where: RENEWAL },
        { hue: 'red', where: LARGE },
      ],
    });
    const hues = columns.flatMap(({ cards }: { cards: { edges: { node: { title: string; hue: string } }[] } }) =>
      cards.edges.map(({ node }) => [node.title, node.hue]),
    );
    expect(Object.fromEntries(hues)).toEqual({ Suuri: 'red', Pieni: null, Jatko: 'green' });
  });

  it('are refused where they make no sense, with the place in the input', async () => {
    const refused = async (colours: object[]) => (await aBoard({ columnField: 'type', colours })).errors;
    expect(await refused([{ hue: 'mauve', where: LARGE }])).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'board', 'colours', '0', 'hue'] },
    ]);
    expect(await refused([{ hue: 'red', where: { field: 'gone', operator: 'EMPTY' } }])).toMatchObject([
      { code: 'UNKNOWN_FIELD', path: ['input', 'board', 'colours', '0', 'where', 'field'] },
    ]);
    expect(await refused(Array(9).fill({ hue: 'red', where: LARGE }))).toMatchObject([{ code: 'TOO_MANY' }]);
  });
});

describe('a board with lanes', () => {
  const LANES = `query ($id: ID!, $lane: String, $column: String) { board(id: $id) {
    columns { value count sums { amount } }
    lanes { value label count sums { amount } cells { column count sums { amount } cards(first: 1) { edges { node { title lane column } } pageInfo { hasNextPage endCursor } } } }
    cell(lane: $lane, column: $column) { count cards(first: 50) { edges { node { title } } } } } }`;
  const TO = `mutation ($input: MoveCardInput!) { moveCard(input: $input) {
    card { column lane version } cells { lane column count sums { amount } } errors { code path } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
  type Answer = any;

  async function lanes(id: string, at: object = {}, by = maija): Promise<Answer> {
    const { data, errors } = await world.ask('insights', by.actor, LANES, { id, ...at });
    expect(errors).toBeUndefined();
    return data.board;
  }

  it('counts and sums each cell over all its cards, and cells add up to columns and lanes', async () => {
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const board = await lanes(filter.id, { lane: person(maija), column: 'new' });
    expect(board.lanes.map(({ label, count }: Answer) => [label, count])).toEqual([
      ['Ansa A', 1],
      ['Maija M', 2],
    ]);
    const [, own] = board.lanes;
    const cell = own.cells.find(({ column }: Answer) => column === 'new');
    expect(cell).toMatchObject({ count: 2, sums: [{ amount: '90500.00' }] });
    expect(cell.cards).toMatchObject({
      edges: [{ node: { lane: person(maija), column: 'new' } }],
      pageInfo: { hasNextPage: true },
    });
    expect(board.cell.cards.edges.map(({ node }: Answer) => node.title).toSorted()).toEqual(['Pieni', 'Suuri']);
    for (const lane of board.lanes)
      expect(lane.cells.reduce((all: number, { count }: Answer) => all + count, 0)).toBe(lane.count);
    for (const column of board.columns) {
      const cells = board.lanes
        .flatMap((lane: Answer) => lane.cells)
        .filter((one: Answer) => one.column === column.value);
      expect(cells.reduce((all: number, { count }: Answer) => all + count, 0)).toBe(column.count);
    }
  });

  it('tells the first lanes, and how many there are; columns count over all of them', async () => {
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const source = `query ($id: ID!, $first: Int) { board(id: $id) { laneCount lanes(first: $first) { label } columns { count } } }`;
    const first = (count: number) => world.ask('insights', maija.actor, source, { id: filter.id, first: count });
    const { data } = await first(1);
    expect(data.board).toMatchObject({ laneCount: 2, lanes: [{ label: 'Ansa A' }] });
    expect(data.board.columns.reduce((all: number, { count }: Answer) => all + count, 0)).toBe(3);
    expect((await first(201)).errors?.[0]?.extensions?.code).toBe('OUT_OF_RANGE');
  });

  it('sets both fields when a card is put into another lane and column, and only where it differs', async () => {
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const [row] = await world.sql`select id, version from sales.potential where name = 'Pieni'`;
    const recordId = toId('pot', row!.id);
    const input = { boardId: filter.id, recordId, version: row!.version, toColumn: 'renewal', toLane: person(ansa) };
    const { data } = await world.ask('insights', maija.actor, TO, { input });
    expect(data.moveCard).toMatchObject({ card: { column: 'renewal', lane: person(ansa) }, errors: [] });
    expect(data.moveCard.card.version).toBe(row!.version + 1);
    expect(data.moveCard.cells).toContainEqual({
      lane: person(ansa),
      column: 'renewal',
      count: 2,
      sums: [{ amount: '90500.00' }],
    });
    const stays = { boardId: filter.id, recordId, version: data.moveCard.card.version, toColumn: 'new' };
    const second = await world.ask('insights', maija.actor, TO, { input: stays });
    expect(second.data.moveCard).toMatchObject({ card: { column: 'new', lane: person(ansa) }, errors: [] });
    const back = { ...stays, version: second.data.moveCard.card.version, toLane: person(maija) };
    expect((await world.ask('insights', maija.actor, TO, { input: back })).data.moveCard.errors).toEqual([]);
  });

  it('puts a card between two of its lane without giving it the place of one in another lane', async () => {
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const move = async (name: string, to: object) => {
      const [row] = await world.sql`select id, version from sales.potential where name = ${name}`;
      const input = {
        boardId: filter.id,
        recordId: toId('pot', row!.id),
        version: row!.version,
        toColumn: 'new',
        ...to,
      };
      expect((await world.ask('insights', maija.actor, TO, { input })).data.moveCard.errors).toEqual([]);
    };
    await move('Pieni', {});
    await move('Jatko', {});
    await move('Suuri', {});
    const ranks = await world.sql`select rank from insights.card_rank k join sales.potential p on p.id = k.record_id
      where p.name in ('Pieni', 'Jatko', 'Suuri') and k.board_id = ${uuidOf(filter.id)}`;
    expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(3);
    const board = await lanes(filter.id, { lane: person(maija), column: 'new' });
    expect(board.cell.cards.edges.map(({ node }: Answer) => node.title)).toEqual(['Suuri', 'Pieni']);
    await move('Jatko', { toColumn: 'renewal' });
  });

  it('tells of somebody who moved it to another lane meanwhile', async () => {
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const [row] = await world.sql`select id, version from sales.potential where name = 'Pieni'`;
    const input = { boardId: filter.id, recordId: toId('pot', row!.id), version: row!.version, toColumn: 'new' };
    const by = (lane: Person) => world.ask('insights', maija.actor, TO, { input: { ...input, toLane: person(lane) } });
    expect((await by(ansa)).data.moveCard.errors).toEqual([]);
    expect((await by(timo)).data.moveCard.errors).toMatchObject([
      { code: 'VERSION_CONFLICT', path: ['input', 'version'] },
    ]);
    await world.sql`update sales.potential set owner_id = ${maija.uuid} where name = 'Pieni'`;
  });

  it('refuses lanes by its column’s field, by a text, and somebody who is not there', async () => {
    const refused = async (laneField: string) => (await aBoard({ columnField: 'type', laneField })).errors;
    expect(await refused('type')).toMatchObject([{ code: 'CONFLICT', path: ['input', 'board', 'laneField'] }]);
    expect(await refused('name')).toMatchObject([
      { code: 'NOT_A_COLUMN_FIELD', path: ['input', 'board', 'laneField'] },
    ]);
    const { filter } = await aBoard({ columnField: 'type', laneField: 'owner' });
    const [row] = await world.sql`select id, version from sales.potential where name = 'Pieni'`;
    const input = {
      boardId: filter.id,
      recordId: toId('pot', row!.id),
      version: row!.version,
      toColumn: 'new',
      toLane: 'usr_00000000000000000000000000',
    };
    const { data } = await world.ask('insights', maija.actor, TO, { input });
    expect(data.moveCard.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'toLane'] }]);
  });
});
