import { beforeAll, describe, expect, it } from 'vitest';
import { aGroup, aPerson, aRole, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

let world: World;
let aino: Person;
let matti: Person;
let liisa: Person;
let cecilia: Person;
let south: string;

beforeAll(async () => {
  world = await openWorld();
  const top = await aRole(world.sql, 'Johtaja');
  const seller = await aRole(world.sql, 'Myyjä', top);
  [aino, matti, liisa] = [
    await aPerson(world.sql, 'Aino A', { role: seller }),
    await aPerson(world.sql, 'Matti M', { role: seller }),
    await aPerson(world.sql, 'Liisa L', { role: seller }),
  ];
  cecilia = await aPerson(world.sql, 'Cecilia C', { role: top });
  south = await aGroup(world.sql, 'Etelä', [aino, matti]);
});

const CREATE = `mutation ($input: CreatePotentialInput!) { createPotential(input: $input) {
  potential { id number version name amount { amount currency } weightedAmount { amount } probability stage { id kind } owner { __typename ... on User { id } } closedAt }
  errors { code path message } } }`;
const MOVE = `mutation ($input: MovePotentialInput!) { movePotential(input: $input) {
  potential { id version probability stage { id } closedAt lossReason { value label } } errors { code path message } } }`;
const ONE = `query ($id: ID!) { potential(id: $id) { id name version amount { amount } stage { id } stageHistory { from { id } to { id } by { id } } } }`;

async function aPotential(by: Person, values: object = {}) {
  const { data } = await world.ask('sales', by.actor, CREATE, { input: { name: 'Kone Oy hissit', ...values } });
  expect(data.createPotential.errors).toEqual([]);
  return data.createPotential.potential as { id: string; version: number };
}

describe('a potential', () => {
  it('starts in the first stage, with its probability, owned by whoever made it', async () => {
    const { data } = await world.ask('sales', aino.actor, CREATE, { input: { name: 'Hissit', amount: '12500.00' } });
    expect(data.createPotential.potential).toMatchObject({
      number: expect.stringMatching(/^POT-\d+$/),
      version: 1,
      probability: 10,
      weightedAmount: { amount: '1250.00' },
      stage: { id: 'mapping', kind: 'OPEN' },
      owner: { __typename: 'User', id: aino.id },
    });
  });

  it.each([
    ['12500.00', 40, '5000.00'],
    ['0.10', 15, '0.02'],
    ['33.33', 50, '16.67'],
  ])('of %s at %i %% weighs %s', async (amount, probability, weighted) => {
    const { data } = await world.ask('sales', aino.actor, CREATE, { input: { name: 'Painotus', amount, probability } });
    expect(data.createPotential.potential.weightedAmount.amount).toBe(weighted);
  });

  it('is refused without a name, in Finnish and in English', async () => {
    const fi = await world.ask('sales', aino.actor, CREATE, { input: { name: '  ' } });
    expect(fi.data.createPotential).toEqual({
      potential: null,
      errors: [{ code: 'REQUIRED', path: ['input', 'name'], message: 'Pakollinen tieto' }],
    });
    const en = await world.ask('sales', aino.actor, CREATE, { input: { name: '' } }, 'en');
    expect(en.data.createPotential.errors[0].message).toBe('Required');
  });

  it.each([
    ['12.505', 'TOO_MANY_DECIMALS'],
    ['-1', 'OUT_OF_RANGE'],
    ['9999999999999999', 'OUT_OF_RANGE'],
  ])('refuses the amount %s with %s', async (amount, code) => {
    const { data } = await world.ask('sales', aino.actor, CREATE, { input: { name: 'Summa', amount } });
    expect(data.createPotential.errors).toMatchObject([{ code, path: ['input', 'amount'] }]);
  });

  it('refuses an account that its maker may not see, as one that never was', async () => {
    const made = await world.ask(
      'sales',
      liisa.actor,
      'mutation { createAccount(input: { name: "Salainen Oy" }) { account { id } } }',
    );
    const accountId = made.data.createAccount.account.id;
    const { data } = await world.ask('sales', aino.actor, CREATE, { input: { name: 'Vieras', accountId } });
    const never = await world.ask('sales', aino.actor, CREATE, {
      input: { name: 'Vieras', accountId: 'acc_01a20ee4c1e370babf8a28aac5' },
    });
    expect(data.createPotential.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'accountId'] }]);
    expect(never.data).toEqual(data);
  });
});

describe('moving a potential', () => {
  it('takes the stage’s probability, closes it when won, and opens it again', async () => {
    const deal = await aPotential(aino, { amount: '100.00' });
    const won = await world.ask('sales', aino.actor, MOVE, { input: { id: deal.id, version: 1, stageId: 'won' } });
    expect(won.data.movePotential).toMatchObject({
      errors: [],
      potential: { version: 2, probability: 100, stage: { id: 'won' }, closedAt: expect.stringMatching(/Z$/) },
    });
    const reopened = await world.ask('sales', aino.actor, MOVE, {
      input: { id: deal.id, version: 2, stageId: 'negotiation' },
    });
    expect(reopened.data.movePotential.potential).toMatchObject({ probability: 70, closedAt: null });
    const { data } = await world.ask('sales', aino.actor, ONE, { id: deal.id });
    expect(data.potential.stageHistory).toEqual([
      { from: { id: 'won' }, to: { id: 'negotiation' }, by: { id: aino.id } },
      { from: { id: 'mapping' }, to: { id: 'won' }, by: { id: aino.id } },
      { from: null, to: { id: 'mapping' }, by: { id: aino.id } },
    ]);
  });

  it('to won is refused without an amount, and says which field is missing', async () => {
    const deal = await aPotential(aino);
    const { data } = await world.ask('sales', aino.actor, MOVE, { input: { id: deal.id, version: 1, stageId: 'won' } });
    expect(data.movePotential.errors).toEqual([
      { code: 'STAGE_REQUIRES', path: ['input', 'amount'], message: 'Täytä ennen vaihetta ”Voitettu”' },
    ]);
    expect(data.movePotential.potential).toMatchObject({ version: 1, stage: { id: 'mapping' } });
  });

  it('to lost asks for a reason and takes it in the same step', async () => {
    const deal = await aPotential(aino);
    const refused = await world.ask('sales', aino.actor, MOVE, { input: { id: deal.id, version: 1, stageId: 'lost' } });
    expect(refused.data.movePotential.errors).toMatchObject([
      { code: 'STAGE_REQUIRES', path: ['input', 'lossReason'] },
    ]);
    const lost = await world.ask('sales', aino.actor, MOVE, {
      input: { id: deal.id, version: 1, stageId: 'lost', lossReason: 'price' },
    });
    expect(lost.data.movePotential.potential).toMatchObject({
      probability: 0,
      lossReason: { value: 'price', label: 'Hinta' },
    });
  });

  it('from the same version by two people succeeds once, with one line of history', async () => {
    const deal = await aPotential(aino, { amount: '5.00', ownerId: undefined });
    const moves = await Promise.all(
      ['quoted', 'negotiation'].map((stageId) =>
        world.ask('sales', aino.actor, MOVE, { input: { id: deal.id, version: 1, stageId } }),
      ),
    );
    const codes = moves.map(({ data }) => data.movePotential.errors[0]?.code ?? 'OK').sort();
    expect(codes).toEqual(['OK', 'STALE_VERSION']);
    const history =
      await world.sql`select kind, changes from history.change where kind = 'CHANGED' and changes ? 'stage' and changes->'version' is null and record_id = (select id from sales.potential where version = 2 order by modified_at desc limit 1)`;
    expect(history).toHaveLength(1);
  });
});

describe('who sees a potential', () => {
  it('its owner, the owner’s superior, and nobody else', async () => {
    const deal = await aPotential(aino);
    const seenBy = async (person: Person) =>
      (await world.ask('sales', person.actor, ONE, { id: deal.id })).data.potential !== null;
    expect([await seenBy(aino), await seenBy(cecilia), await seenBy(matti), await seenBy(liisa)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('every member of the group that owns it, at the commit of the change', async () => {
    const { toId } = await import('#platform/id.ts');
    const deal = await aPotential(aino, { ownerId: toId('grp', south) });
    const seenBy = async (person: Person) =>
      (await world.ask('sales', person.actor, ONE, { id: deal.id })).data.potential !== null;
    expect([await seenBy(aino), await seenBy(matti), await seenBy(liisa), await seenBy(cecilia)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('may give it away although that ends the own right to see it', async () => {
    const deal = await aPotential(aino);
    const give =
      'mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { potential { id } errors { code } } }';
    const { data } = await world.ask('sales', aino.actor, give, {
      input: { id: deal.id, version: 1, ownerId: liisa.id },
    });
    expect(data.updatePotential).toEqual({ potential: null, errors: [] });
    expect((await world.ask('sales', liisa.actor, ONE, { id: deal.id })).data.potential).toMatchObject({ id: deal.id });
  });
});

describe('a list of potentials', () => {
  const LIST = `query ($first: Int, $after: String, $sort: [SortInput!], $filter: ConditionInput) {
    potentials(first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id amount { amount } account { name } stage { name pipeline { name } } owner { __typename } type { label } } } } }`;
  let walker: Person;

  beforeAll(async () => {
    walker = await aPerson(world.sql, 'Väinö V');
    await world.sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${walker.uuid}, true)`;
      for (let index = 0; index < 230; index++) {
        const values = { name: `Rivi ${index}`, amount: index % 7 ? String((index * 37) % 90) : null };
        await tx`select sales_public.insert_potential(${JSON.stringify(values)}::jsonb)`;
      }
    });
  });

  it.each([1, 50, 200])('of %i costs the same number of SQL statements', async (first) => {
    const count = async (size: number) => {
      world.statements.length = 0;
      const { errors } = await world.ask('sales', walker.actor, LIST, { first: size });
      expect(errors).toBeUndefined();
      return world.statements.filter((text) => !/catalog\.(module|field|option)/.test(text)).length;
    };
    expect(await count(first)).toBe(await count(2));
  });

  it.each([
    [[{ field: 'amount', direction: 'DESC' }], 7],
    [
      [
        { field: 'amount', direction: 'ASC' },
        { field: 'name', direction: 'DESC' },
      ],
      33,
    ],
    [[{ field: 'createdAt', direction: 'DESC' }], 50],
  ])('sorted by %j meets every row once, in pages of %i', async (sort, first) => {
    const walk = async (size: number) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data, errors } = await world.ask('sales', walker.actor, LIST, { first: size, after, sort });
        expect(errors).toBeUndefined();
        seen.push(...data.potentials.edges.map(({ node }: { node: { id: string } }) => node.id));
        after = data.potentials.pageInfo.hasNextPage ? data.potentials.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    const small = await walk(first);
    expect(new Set(small).size).toBe(230);
    expect(small).toEqual(await walk(200));
  });

  it('of more than 200, or of a field that is not there, is refused with a code', async () => {
    const { errors } = await world.ask('sales', walker.actor, LIST, { first: 201 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OUT_OF_RANGE' });
    const unknown = await world.ask('sales', walker.actor, LIST, {
      filter: { field: 'amount; drop table', operator: 'IS', values: ['1'] },
    });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_FIELD' });
  });

  it('without anybody signed in is refused', async () => {
    const { errors } = await world.ask('sales', null, LIST, {});
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
