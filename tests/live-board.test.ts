import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { type Answer, type Browser, type Installation, openInstallation, type Shape } from './installation.ts';
import { aGroup, aPerson, aRole } from './people.ts';

const CREATE = `mutation ($name: String!, $amount: Decimal, $ownerId: ID) { createPotential(input: { name: $name, amount: $amount, ownerId: $ownerId }) { potential { id version } errors { code path } } }`;
const FILTERS = `{ filters(module: "potentials") { id presentation name } }`;
const BOARD = `query ($id: ID!) { board(id: $id) { mayMove cursor columns { value label count sums { amount currency } cards(first: 50) { edges { node { recordId title rank version cells { field label value currency } owner { label } record { title } } } pageInfo { hasNextPage } } } } }`;
const MOVE = `mutation ($input: MoveCardInput!) { moveCard(input: $input) { card { column version rank } columns { value count } errors { code path message } } }`;
const LIVE = `subscription ($id: ID!, $after: String) { boardChanged(boardId: $id, after: $after) { cursor kind recordId card { title column record { title comments(first: 1) { totalCount } } } columns { value count } by { name } } }`;

describe.each<Shape>(['inProcess', 'http'])('with subgraphs %s', (shape) => {
  let house: Installation;
  let aino: Browser;
  let matti: Browser;
  let liisa: Browser;
  let board: string;
  let south: string;

  beforeAll(async () => {
    house = await openInstallation({ shape });
    const seller = await aRole(house.sql, 'Myyjä');
    const people = await Promise.all(
      ['Aino A', 'Matti M', 'Liisa L'].map((name) => aPerson(house.sql, name, { role: seller })),
    );
    south = toId('grp', await aGroup(house.sql, 'Etelä', people.slice(0, 2)));
    [aino, matti, liisa] = (await Promise.all(people.map(house.signIn))) as [Browser, Browser, Browser];
    const { data } = await aino.graph(FILTERS);
    board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  });

  async function aDeal(by: Browser, name: string, values: object = {}) {
    const { data, errors } = await by.graph(CREATE, { name, ownerId: south, ...values });
    expect(errors).toBeUndefined();
    expect(data.createPotential.errors).toEqual([]);
    return data.createPotential.potential as { id: string; version: number };
  }

  async function cardsIn(by: Browser, column: string): Promise<string[]> {
    const { data, errors } = await by.graph(BOARD, { id: board });
    expect(errors).toBeUndefined();
    const found = data.board.columns.find(({ value }: { value: string }) => value === column);
    return found.cards.edges.map(({ node }: { node: { recordId: string } }) => node.recordId);
  }

  describe('a board', () => {
    it('has every stage as a column, with count and sum, and new cards on top', async () => {
      const first = await aDeal(aino, 'Ensin', { amount: '100.50' });
      const second = await aDeal(aino, 'Sitten', { amount: '200.25' });
      const { data } = await matti.graph(BOARD, { id: board });
      expect(data.board.columns.map(({ label }: { label: string }) => label)).toEqual([
        'Kartoitus',
        'Tarjous tehty',
        'Neuvottelu',
        'Voitettu',
        'Hävitty',
      ]);
      expect(data.board.columns[0]).toMatchObject({ count: 2, sums: [{ amount: '300.75', currency: 'EUR' }] });
      expect(await cardsIn(matti, 'mapping')).toEqual([second.id, first.id]);
    });

    it('keeps the order in which cards are put, for everybody', async () => {
      const [a, b, c] = [await aDeal(aino, 'A'), await aDeal(aino, 'B'), await aDeal(aino, 'C')];
      await aino.graph(MOVE, {
        input: { boardId: board, recordId: c.id, version: 1, toColumn: 'mapping', after: a.id },
      });
      await aino.graph(MOVE, {
        input: { boardId: board, recordId: a.id, version: 1, toColumn: 'mapping', before: b.id },
      });
      const order = (await cardsIn(matti, 'mapping')).filter((id) => [a.id, b.id, c.id].includes(id));
      expect(order).toEqual([a.id, b.id, c.id]);
    });

    it('shows a move in the other’s window at once, with who, the new sums, and fields of three subgraphs', async () => {
      const live = matti.subscribe(LIVE, { id: board });
      await live.ready();
      const deal = await aDeal(aino, 'Kone Oy hissit', { amount: '1000.00' });
      await live.next(({ data }) => data?.boardChanged.recordId === deal.id);
      const quotedIn = ({ columns }: { columns: { value: string; count: number }[] }) =>
        columns.find(({ value }) => value === 'quoted')!.count;
      const moved = performance.now();
      const { data } = await aino.graph(MOVE, {
        input: { boardId: board, recordId: deal.id, version: 1, toColumn: 'quoted' },
      });
      expect(data.moveCard).toMatchObject({ errors: [], card: { column: 'quoted', version: 2 } });
      const { data: event, errors } = await live.next(
        ({ data }) => data?.boardChanged.recordId === deal.id && data.boardChanged.card?.column === 'quoted',
      );
      expect(performance.now() - moved).toBeLessThan(1_000);
      expect(errors).toBeUndefined();
      expect(event.boardChanged).toMatchObject({
        kind: 'CHANGED',
        card: { title: 'Kone Oy hissit', record: { title: 'Kone Oy hissit', comments: { totalCount: 0 } } },
        by: { name: 'Aino A' },
      });
      expect(quotedIn(data.moveCard)).toBeGreaterThan(0);
      expect(quotedIn(event.boardChanged)).toBe(quotedIn(data.moveCard));
    });

    it('tells one who may not see a card nothing of it: no card, no count, no event', async () => {
      const live = liisa.subscribe(LIVE, { id: board });
      await live.ready();
      const own = await aDeal(liisa, 'Liisan oma', { ownerId: null });
      const hidden = await aDeal(aino, 'Salainen');
      await aino.graph(MOVE, {
        input: {
          boardId: board,
          recordId: hidden.id,
          version: 1,
          toColumn: 'lost',
          values: [{ field: 'lossReason', value: 'price' }],
        },
      });
      await live.next(({ data }) => data.boardChanged.recordId === own.id);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(live.events.filter(({ data }) => data.boardChanged.recordId !== own.id)).toEqual([]);
      const { data } = await liisa.graph(BOARD, { id: board });
      expect(data.board.columns.map(({ count }: { count: number }) => count)).toEqual([1, 0, 0, 0, 0]);
    });

    it('takes a card away from one who loses the right to see it', async () => {
      const deal = await aDeal(aino, 'Siirtyy pohjoiseen');
      const live = matti.subscribe(LIVE, { id: board });
      await live.ready();
      await aino.graph(
        'mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { errors { code } } }',
        { input: { id: deal.id, version: 1, ownerId: liisa.person.id } },
      );
      const { data } = await live.next(
        ({ data }) => data?.boardChanged.recordId === deal.id && data.boardChanged.kind !== 'ADDED',
      );
      expect(data.boardChanged).toMatchObject({ kind: 'REMOVED', card: null });
    });

    it('gives one who was away what was missed, by cursor, and nothing twice', async () => {
      const deal = await aDeal(aino, 'Poissaollessa', { amount: '5.00' });
      const { data } = await matti.graph(BOARD, { id: board });
      const { cursor } = data.board;
      for (const [index, toColumn] of ['quoted', 'negotiation', 'won'].entries()) {
        const { data: moved } = await aino.graph(MOVE, {
          input: { boardId: board, recordId: deal.id, version: index + 1, toColumn },
        });
        expect(moved.moveCard.errors).toEqual([]);
      }
      const live = matti.subscribe(LIVE, { id: board, after: cursor });
      // Several changes of one card may be told as one; its making may be told again, as a cursor may lie before what was read.
      const told: { cursor: string; card: { column: string } }[] = [];
      do {
        const event = await live.next(({ data }) => data?.boardChanged.recordId === deal.id);
        told.push(event.data.boardChanged);
      } while (told.at(-1)!.card.column !== 'won');
      const columns = told.map(({ card }) => card.column);
      expect(['mapping', 'quoted', 'negotiation', 'won'].filter((column) => columns.includes(column))).toEqual(columns);
      await new Promise((resolve) => setTimeout(resolve, 400));
      // A card is told as it is by then: changes that are told apart may find it where the last one has put it.
      const rest = live.events.map(({ data }) => data.boardChanged).filter(({ recordId }) => recordId === deal.id);
      expect(rest.filter(({ card }) => card.column !== 'won')).toEqual([]);
      const cursors = [...told, ...rest].map(({ cursor }) => cursor);
      expect(cursors).toEqual([...new Set(cursors)]);
    });
  });

  describe('two windows that were away', () => {
    it('and go on from one cursor, one after the other, both get everything', async () => {
      const deal = await aDeal(aino, 'Kahdessa ikkunassa', { amount: '5.00' });
      const { data } = await matti.graph(BOARD, { id: board });
      const { cursor } = data.board;
      await aino.graph(MOVE, { input: { boardId: board, recordId: deal.id, version: 1, toColumn: 'quoted' } });
      // The cursor may be older than the card's creation, which is then told first.
      const isThere = ({ data }: Answer) =>
        data?.boardChanged.recordId === deal.id && data.boardChanged.card?.column === 'quoted';
      const first = matti.subscribe(LIVE, { id: board, after: cursor });
      expect((await first.next(isThere)).data.boardChanged.card.column).toBe('quoted');
      const second = matti.subscribe(LIVE, { id: board, after: cursor });
      expect((await second.next(isThere)).data.boardChanged.card.column).toBe('quoted');
    });
  });

  describe('moving a card', () => {
    it('to a stage that requires a field names the field, and moves once it is given', async () => {
      const deal = await aDeal(aino, 'Ilman summaa');
      const refused = await aino.graph(MOVE, {
        input: { boardId: board, recordId: deal.id, version: 1, toColumn: 'won' },
      });
      expect(refused.data.moveCard).toMatchObject({
        errors: [{ code: 'STAGE_REQUIRES', path: ['input', 'values', 'amount'] }],
        card: { column: 'mapping', version: 1 },
      });
      const given = await aino.graph(MOVE, {
        input: {
          boardId: board,
          recordId: deal.id,
          version: 1,
          toColumn: 'won',
          values: [{ field: 'amount', value: '10' }],
        },
      });
      expect(given.data.moveCard).toMatchObject({ errors: [], card: { column: 'won' } });
    });

    it('that another has just moved is a conflict that names the other; an edit of another field is none', async () => {
      const deal = await aDeal(aino, 'Kilpailu', { amount: '10.00' });
      await aino.graph(
        'mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { errors { code } } }',
        { input: { id: deal.id, version: 1, amount: '20.00' } },
      );
      const first = await matti.graph(MOVE, {
        input: { boardId: board, recordId: deal.id, version: 1, toColumn: 'quoted' },
      });
      expect(first.data.moveCard.errors).toEqual([]);
      const second = await aino.graph(MOVE, {
        input: {
          boardId: board,
          recordId: deal.id,
          version: 2,
          toColumn: 'lost',
          values: [{ field: 'lossReason', value: 'price' }],
        },
      });
      expect(second.data.moveCard.errors).toEqual([
        {
          code: 'VERSION_CONFLICT',
          path: ['input', 'version'],
          message: 'Kortti on jo siirretty: Matti M → Tarjous tehty',
        },
      ]);
    });

    it('by many at once, more than there are connections to the database, all come through', async () => {
      const deals = await Promise.all(
        Array.from({ length: 40 }, (_, index) => aDeal(aino, `Ruuhka ${index}`, { amount: '10.00' })),
      );
      const moves = await Promise.all(
        deals.map(({ id }, index) =>
          [aino, matti][index % 2]!.graph(MOVE, {
            input: { boardId: board, recordId: id, version: 1, toColumn: 'quoted' },
          }),
        ),
      );
      for (const { data, errors } of moves) {
        expect(errors).toBeUndefined();
        expect(data.moveCard).toMatchObject({ errors: [], card: { column: 'quoted' } });
      }
    });

    it('of a record that is not one’s to see answers as for one that never was', async () => {
      const hidden = await aDeal(aino, 'Piilossa');
      const answers = await Promise.all(
        [hidden.id, 'pot_01m87g7bt0ef3a8e9ntyqd4sz1'].map((recordId) =>
          liisa.graph(MOVE, { input: { boardId: board, recordId, version: 1, toColumn: 'quoted' } }),
        ),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]!.data.moveCard.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'recordId'] }]);
    });
  });
});
