import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
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
