import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const CREATE = `mutation ($input: CreateFilterInput!) { createFilter(input: $input) {
  filter { id version kpis { name mode function field shape } } errors { code path message } } }`;
const RESULTS = `query ($id: ID!, $where: ConditionInput) { filter(id: $id) { kpiResults(where: $where) {
  kpi { name } figures { value currency count } converted { amount currency missing rates { currency rate day source } }
  against { value currency count } againstConverted { amount } difference percent
  slices { value label hue rest figure { value count } percent } } } }`;

const NEW = { field: 'type', operator: 'IS', values: ['new'] };
const RENEWAL = { field: 'type', operator: 'IS', values: ['renewal'] };

let maija: Person;
let timo: Person;

/** The six of the guide's example: four of one kind, two of the other; amounts 10, 20, 30, none, 40, 50. */
beforeAll(async () => {
  [maija, timo] = [await aPerson(world.sql, 'Maija M'), await aPerson(world.sql, 'Timo T')];
  const rows = [10, 20, 30, null, 40, 50].map((amount, index) => ({
    name: `Kauppa ${index}`,
    amount,
    owner_id: maija.uuid,
    type: index < 4 ? 'new' : 'renewal',
  }));
  await world.sql`insert into sales.potential ${world.sql(rows)}`;
});

async function aView(kpis: object[], where: object | null = null, by = maija) {
  const input = { module: 'potentials', name: `Näkymä ${Math.random()}`, columns: ['name'], where, kpis };
  const { data, errors } = await world.ask('insights', by.actor, CREATE, { input });
  expect(errors).toBeUndefined();
  return data.createFilter;
}

async function resultsOf(
  kpis: object[],
  { where = null, reader = maija }: { where?: object | null; reader?: Person } = {},
) {
  const { filter, errors } = await aView(kpis, where, reader);
  expect(errors).toEqual([]);
  const { data, errors: faults } = await world.ask('insights', reader.actor, RESULTS, { id: filter.id });
  expect(faults).toBeUndefined();
  return data.filter.kpiResults;
}

describe('a KPI', () => {
  it('with a name only tells the number of the view’s records', async () => {
    const [all] = await resultsOf([{ name: 'Kauppoja yhteensä' }]);
    expect(all).toMatchObject({
      kpi: { name: 'Kauppoja yhteensä' },
      figures: [{ value: '6', currency: null, count: 6 }],
    });
    const [some] = await resultsOf([{ name: 'Uusia' }], { where: NEW });
    expect(some.figures).toEqual([{ value: '4', currency: null, count: 4 }]);
  });

  it('sums, averages without the empty ones, and finds the smallest and largest, to the cent', async () => {
    const [sum, average, smallest] = await resultsOf([
      { name: 'Summa', function: 'SUM', field: 'amount' },
      { name: 'Keskiarvo', function: 'AVERAGE', field: 'amount' },
      { name: 'Pienin', function: 'MINIMUM', field: 'amount' },
    ]);
    expect(sum.figures).toEqual([{ value: '150.00', currency: 'EUR', count: 5 }]);
    expect(average.figures).toEqual([{ value: '30.00', currency: 'EUR', count: 5 }]);
    expect(smallest.figures).toEqual([{ value: '10.00', currency: 'EUR', count: 5 }]);
  });

  it('shows a pie by a field, whose parts make exactly a hundred per cent', async () => {
    const [pie] = await resultsOf([{ name: 'Tyypeittäin', mode: 'BREAKDOWN', by: 'type' }]);
    expect(pie.slices).toEqual([
      {
        value: 'new',
        label: 'Uusmyynti',
        hue: 'green',
        rest: false,
        figure: { value: '4', count: 4 },
        percent: '66.7',
      },
      {
        value: 'renewal',
        label: 'Uusinta',
        hue: 'violet',
        rest: false,
        figure: { value: '2', count: 2 },
        percent: '33.3',
      },
    ]);
    expect(pie.figures).toEqual([{ value: '6', currency: null, count: 6 }]);
  });

  it('tells a share of the whole, a comparison with its difference, and how far a target is reached', async () => {
    const [share, compared, target] = await resultsOf([
      { name: 'Uusien osuus', mode: 'SHARE', where: NEW },
      { name: 'Uudet : uusinnat', mode: 'COMPARE', where: NEW, against: RENEWAL },
      { name: 'Tavoite', mode: 'TARGET', function: 'SUM', field: 'amount', target: '400' },
    ]);
    expect(share).toMatchObject({ figures: [{ value: '4' }], against: [{ value: '6' }], percent: '66.7' });
    expect(compared).toMatchObject({
      figures: [{ value: '4' }],
      against: [{ value: '2' }],
      difference: '2',
      percent: '100.0',
    });
    expect(target).toMatchObject({ figures: [{ value: '150.00' }], against: [{ value: '400' }], percent: '37.5' });
  });

  it('compared with nothing has no percentage', async () => {
    const nobody = { field: 'name', operator: 'IS', values: ['gone'] };
    const [result] = await resultsOf([{ name: 'x', mode: 'COMPARE', where: NEW, against: nobody }]);
    expect(result).toMatchObject({ difference: '4', percent: null });
  });

  describe('of several currencies', () => {
    let owner: Person;
    const KPIS = [
      { name: 'Summa', function: 'SUM', field: 'amount' },
      { name: 'Osuus', mode: 'SHARE', function: 'SUM', field: 'amount', where: NEW },
      { name: 'Piirakka', mode: 'BREAKDOWN', function: 'SUM', field: 'amount', by: 'type' },
      { name: 'Keskiarvo', function: 'AVERAGE', field: 'amount' },
      { name: 'Pienin', function: 'MINIMUM', field: 'amount' },
      { name: 'Vertailu', mode: 'COMPARE', function: 'SUM', field: 'amount', where: NEW, against: RENEWAL },
    ];
    const six = async () => [
      ...(await resultsOf(KPIS.slice(0, 3), { reader: owner })),
      ...(await resultsOf(KPIS.slice(3), { reader: owner })),
    ];

    beforeAll(async () => {
      owner = await aPerson(world.sql, 'Ville Valuutta');
      await world.sql`insert into sales.potential ${world.sql([
        { name: 'a', amount: 10, currency: 'EUR', owner_id: owner.uuid, type: 'new' },
        { name: 'b', amount: 70, currency: 'SEK', owner_id: owner.uuid, type: 'new' },
        { name: 'c', amount: 35, currency: 'SEK', owner_id: owner.uuid, type: 'renewal' },
      ])}`;
    });

    it('keeps them apart, the largest first, and names the one whose rate is missing', async () => {
      const [sum, share, pie] = await six();
      expect(sum).toMatchObject({
        figures: [
          { value: '105.00', currency: 'SEK', count: 2 },
          { value: '10.00', currency: 'EUR', count: 1 },
        ],
        converted: { amount: null, currency: 'EUR', missing: ['SEK'], rates: [] },
      });
      expect(share).toMatchObject({ percent: null, againstConverted: { amount: null } });
      expect(pie).toMatchObject({ slices: [], figures: [{ currency: 'SEK' }, { currency: 'EUR' }] });
    });

    it('tells them as one in the company’s, by the last rate up to the day', async () => {
      const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
      await world.sql`insert into identity.currency_rate ${world.sql([
        { base: 'EUR', currency: 'SEK', day: day(-9), rate: '9', source: 'vanha' },
        { base: 'EUR', currency: 'SEK', day: day(-3), rate: '10.5', source: 'EKP' },
        { base: 'EUR', currency: 'SEK', day: day(3), rate: '1', source: 'tuleva' },
        { base: 'USD', currency: 'SEK', day: day(-1), rate: '2', source: 'muu' },
      ])}`;
      const [sum, share, pie, average, smallest, compared] = await six();
      expect(sum.converted).toEqual({
        amount: '20.00',
        currency: 'EUR',
        missing: [],
        rates: [{ currency: 'SEK', rate: '10.5', day: day(-3), source: 'EKP' }],
      });
      // 10 + 70 / 10.5 of 20; 20 / 3; 35 / 10.5
      expect(share).toMatchObject({ converted: { amount: '16.67' }, percent: '83.4' });
      expect(average.converted.amount).toBe('6.67');
      expect(smallest.converted.amount).toBe('3.33');
      expect(compared).toMatchObject({ againstConverted: { amount: '3.33' }, difference: '13.34' });
      expect(
        pie.slices.map(({ figure, percent }: { figure: { value: string }; percent: string }) => [
          figure.value,
          percent,
        ]),
      ).toEqual([
        ['16.67', '83.4'],
        ['3.33', '16.6'],
      ]);
    });

    it('are told of the open potentials of an account too', async () => {
      const [account] =
        await world.sql`insert into sales.account ${world.sql({ name: 'Valuutta Oy', owner_id: owner.uuid })} returning id`;
      await world.sql`update sales.potential set account_id = ${account!.id} where owner_id = ${owner.uuid}`;
      const { data, errors } = await world.ask(
        'sales',
        owner.actor,
        'query ($id: ID!) { account(id: $id) { openPotentialValue { amount currency } openPotentialConverted { amount currency missing } } }',
        { id: toId('acc', account!.id) },
      );
      expect(errors).toBeUndefined();
      expect(data.account).toEqual({
        openPotentialValue: [
          { amount: '10.00', currency: 'EUR' },
          { amount: '105.00', currency: 'SEK' },
        ],
        openPotentialConverted: { amount: '20.00', currency: 'EUR', missing: [] },
      });
    });

    it('are told by lists and boards in the same way', async () => {
      const board = {
        titleField: 'name',
        cardFields: [],
        columns: [],
        columnField: 'type',
        laneField: 'owner',
        sumField: 'amount',
      };
      const input = { module: 'potentials', name: 'Taulu', columns: ['name'], kpis: [], presentation: 'KANBAN', board };
      const { data: made } = await world.ask('insights', owner.actor, CREATE, { input });
      const TOLD = `query ($id: ID!) {
        list(input: { module: "potentials", columns: ["amount"] }, first: 1) { sums { sums { amount currency } converted { amount currency missing } } }
        board(id: $id) { conversion { currency rates { currency rate } } columns { value converted { amount } } lanes { converted { amount } cells { column sums { amount } converted { amount } } } } }`;
      const { data, errors } = await world.ask('insights', owner.actor, TOLD, { id: made.createFilter.filter.id });
      expect(errors).toBeUndefined();
      expect(data.list.sums).toEqual([
        {
          sums: [
            { amount: '10.00', currency: 'EUR' },
            { amount: '105.00', currency: 'SEK' },
          ],
          converted: { amount: '20.00', currency: 'EUR', missing: [] },
        },
      ]);
      const byValue = Object.fromEntries(data.board.columns.map((column: { value: string }) => [column.value, column]));
      expect(byValue).toMatchObject({ new: { converted: { amount: '16.67' } }, renewal: { converted: null } });
      expect(data.board.lanes).toMatchObject([{ converted: { amount: '20.00' } }]);
      expect(data.board.conversion).toEqual({ currency: 'EUR', rates: [{ currency: 'SEK', rate: '10.5' }] });
    });
  });

  it('keeps figures of one statement apart: counts of all, money by its own currency, that of the account by the account’s', async () => {
    const owner = await aPerson(world.sql, 'Kalle Kaikki');
    const accounts = await world.sql<{ id: string }[]>`insert into sales.account ${world.sql([
      { name: 'Norja AS', owner_id: owner.uuid, annual_revenue: 1000, currency: 'NOK' },
      { name: 'Suomi Oy', owner_id: owner.uuid, annual_revenue: 10, currency: 'EUR' },
    ])} returning id`;
    await world.sql`insert into sales.potential ${world.sql(
      [
        { amount: 10, currency: 'EUR' },
        { amount: 20, currency: 'SEK' },
        { amount: null, currency: 'EUR' },
      ].map((row, index) => ({ ...row, name: 'x', owner_id: owner.uuid, account_id: accounts[index % 2]!.id })),
    )}`;
    const [count, sum, largest] = await resultsOf(
      [
        { name: 'Kauppoja' },
        { name: 'Summa', function: 'SUM', field: 'amount' },
        { name: 'Suurin', function: 'MAXIMUM', field: 'account.annualRevenue' },
      ],
      { reader: owner },
    );
    expect(count.figures).toEqual([{ value: '3', currency: null, count: 3 }]);
    expect(sum.figures).toEqual([
      { value: '20.00', currency: 'SEK', count: 1 },
      { value: '10.00', currency: 'EUR', count: 1 },
    ]);
    expect(largest.figures).toEqual([
      { value: '1000.00', currency: 'NOK', count: 2 },
      { value: '10.00', currency: 'EUR', count: 1 },
    ]);
  });

  it('shows nothing of what its reader may not see: no count, no sum, no name of an account', async () => {
    const [count, sum, pie] = await resultsOf(
      [
        { name: 'Montako', function: 'COUNT' },
        { name: 'Summa', function: 'SUM', field: 'amount' },
        { name: 'Asiakkaittain', mode: 'BREAKDOWN', by: 'account' },
      ],
      { reader: timo },
    );
    expect([count.figures, sum.figures, pie.slices]).toEqual([
      [{ value: '0', currency: null, count: 0 }],
      [{ value: null, currency: null, count: 0 }],
      [],
    ]);
  });

  it('has at most eight slices, the smallest as one, and they are the whole', async () => {
    const owner = await aPerson(world.sql, 'Ossi Omistaja', { admin: true });
    const people = await Promise.all(Array.from({ length: 11 }, (_, n) => aPerson(world.sql, `Myyjä ${n}`)));
    const rows = people.flatMap(({ uuid }, n) =>
      Array.from({ length: n + 1 }, () => ({ name: 'Osa', owner_id: uuid, source: 'fair' })),
    );
    await world.sql`insert into sales.potential ${world.sql(rows)}`;
    const [pie] = await resultsOf([{ name: 'Myyjittäin', mode: 'BREAKDOWN', by: 'owner' }], {
      where: { field: 'source', operator: 'IS', values: ['fair'] },
      reader: owner,
    });
    expect(pie.slices).toHaveLength(8);
    expect(pie.slices[0]).toMatchObject({ label: 'Myyjä 10', value: people[10]!.id, figure: { value: '11' } });
    expect(pie.slices[7]).toMatchObject({ label: 'Muut', rest: true, value: null, figure: { value: '10' } });
    const percents = pie.slices.map(({ percent }: { percent: string }) => Math.round(Number(percent) * 10));
    expect(percents.reduce((all: number, one: number) => all + one, 0)).toBe(1_000);
  });

  it('costs one statement with all that are no breakdowns, however many records and values there are', async () => {
    const { filter } = await aView([
      { name: 'a' },
      { name: 'b', mode: 'BREAKDOWN', by: 'owner' },
      { name: 'c', function: 'SUM', field: 'amount' },
    ]);
    world.statements.length = 0;
    await world.ask('insights', maija.actor, RESULTS, { id: filter.id });
    expect(world.statements.filter((text) => /from "sales_public"/.test(text))).toHaveLength(2);
  });

  it('follows what the list shows by other conditions for the time being', async () => {
    const { filter } = await aView([{ name: 'Montako' }], NEW);
    const { data } = await world.ask('insights', maija.actor, RESULTS, { id: filter.id, where: RENEWAL });
    expect(data.filter.kpiResults[0].figures[0].value).toBe('2');
  });
});

describe('a view refuses', () => {
  it.each([
    [
      'a fourth KPI',
      [{ name: '1' }, { name: '2' }, { name: '3' }, { name: '4' }],
      'TOO_MANY_KPIS',
      ['input', 'kpis', '3'],
    ],
    ['one without a name', [{ name: ' ' }], 'REQUIRED', ['input', 'kpis', '0', 'name']],
    ['a sum of nothing', [{ name: 'x', function: 'SUM' }], 'REQUIRED', ['input', 'kpis', '0', 'field']],
    [
      'a sum of names',
      [{ name: 'x', function: 'SUM', field: 'name' }],
      'INVALID_VALUE',
      ['input', 'kpis', '0', 'field'],
    ],
    [
      'an unknown field',
      [{ name: 'x', function: 'SUM', field: 'no' }],
      'UNKNOWN_FIELD',
      ['input', 'kpis', '0', 'field'],
    ],
    [
      'a comparison with nothing',
      [{ name: 'x', mode: 'COMPARE', where: NEW }],
      'REQUIRED',
      ['input', 'kpis', '0', 'against'],
    ],
    [
      'a target of nought',
      [{ name: 'x', mode: 'TARGET', target: '0' }],
      'OUT_OF_RANGE',
      ['input', 'kpis', '0', 'target'],
    ],
    [
      'a pie by amounts',
      [{ name: 'x', mode: 'BREAKDOWN', by: 'amount' }],
      'INVALID_VALUE',
      ['input', 'kpis', '0', 'by'],
    ],
    [
      'a pie of averages',
      [{ name: 'x', mode: 'BREAKDOWN', by: 'type', function: 'AVERAGE', field: 'amount' }],
      'INVALID_VALUE',
      ['input', 'kpis', '0', 'function'],
    ],
    [
      'a broken condition',
      [{ name: 'x', mode: 'SHARE', where: { field: 'no', operator: 'EMPTY' } }],
      'UNKNOWN_FIELD',
      ['input', 'kpis', '0', 'where', 'field'],
    ],
  ])('%s', async (_, kpis, code, path) => {
    const { filter, errors } = await aView(kpis);
    expect(filter).toBeNull();
    expect(errors).toMatchObject([{ code, path }]);
  });
});

describe('the records that a KPI is made of', () => {
  const WHERE = `query ($id: ID!, $where: ConditionInput) { filter(id: $id) { kpiResults(where: $where) {
    figures { value count } against { value count } where againstWhere
    slices { label rest figure { value count } where } } } }`;
  const RECORDS = `query ($input: ListInput!) { list(first: 1, input: $input) { totalCount sums { path sums { amount } } } }`;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
  type Answer = any;

  /** How many records a condition lists, and the sum of their amounts. */
  async function listed(where: object | null, reader: Person): Promise<{ count: number; sum: string | undefined }> {
    const input = { module: 'potentials', columns: ['name', 'amount'], where };
    const { data, errors } = await world.ask('insights', reader.actor, RECORDS, { input });
    expect(errors).toBeUndefined();
    const sums = data.list.sums.find(({ path }: Answer) => path === 'amount')?.sums ?? [];
    return { count: data.list.totalCount, sum: sums[0]?.amount };
  }

  async function drilled(
    kpi: object,
    { where = null, reader = maija }: { where?: object | null; reader?: Person } = {},
  ) {
    const { filter, errors } = await aView([{ name: 'x', ...kpi }], where, reader);
    expect(errors).toEqual([]);
    const answer = await world.ask('insights', reader.actor, WHERE, { id: filter.id });
    expect(answer.errors).toBeUndefined();
    const [result] = answer.data.filter.kpiResults;
    return result as Answer;
  }

  const SUM = { function: 'SUM', field: 'amount' };
  const MODES: Record<string, object> = {
    'a number': {},
    'a number of some': { where: NEW },
    'how many have a value': { field: 'amount' },
    'a sum': SUM,
    'an average': { function: 'AVERAGE', field: 'amount' },
    'the smallest': { function: 'MINIMUM', field: 'amount' },
    'the largest': { function: 'MAXIMUM', field: 'amount' },
    'a comparison': { mode: 'COMPARE', where: NEW, against: RENEWAL },
    'a comparison of sums': { mode: 'COMPARE', where: NEW, against: RENEWAL, ...SUM },
    'a share': { mode: 'SHARE', where: NEW, ...SUM },
    'a target': { mode: 'TARGET', target: '100', ...SUM },
    'a pie': { mode: 'BREAKDOWN', by: 'type' },
    'bars of sums': { mode: 'BREAKDOWN', by: 'owner', shape: 'BARS', ...SUM },
  };

  it.each(Object.entries(MODES))('%s: as many as it counts, and of a sum the same', async (_, kpi) => {
    const view = { any: [NEW, { field: 'amount', operator: 'GT', values: ['40'] }] };
    for (const where of [null, view]) {
      const { figures, against, where: own, againstWhere, slices } = await drilled(kpi, { where });
      const parts = [
        [figures[0], own],
        ...('target' in kpi ? [] : against.map((figure: Answer) => [figure, againstWhere])),
        ...slices.map((slice: Answer) => [slice.figure, slice.where]),
      ] as [Answer, object | null][];
      expect(parts.length).toBeGreaterThan(0);
      for (const [figure, condition] of parts) {
        const { count, sum } = await listed(condition, maija);
        expect(count).toBe(figure.count);
        if ('function' in kpi && kpi.function === 'SUM') expect(sum).toBe(figure.value);
      }
    }
  });

  it('are those of the small slices too, and of records that are named by none the reader may see', async () => {
    const [owner, other] = [await aPerson(world.sql, 'Olli O'), await aPerson(world.sql, 'Pekka P')];
    const accounts = await world.sql<{ id: string }[]>`
      insert into sales.account (name, owner_id) select 'Yritys ' || n, ${owner.uuid} from generate_series(1, 12) n returning id`;
    const [hidden] = await world.sql<{ id: string }[]>`
      insert into sales.account (name, owner_id) values ('Salainen', ${other.uuid}) returning id`;
    const of = (ids: (string | null)[]) =>
      ids.map((account_id, index) => ({ name: `Osa ${index}`, owner_id: owner.uuid, account_id, amount: index + 1 }));
    await world.sql`insert into sales.potential ${world.sql(of([...accounts.map(({ id }) => id), null, hidden!.id, hidden!.id]))}`;
    const { slices } = await drilled({ mode: 'BREAKDOWN', by: 'account' }, { reader: owner });
    expect(slices.map(({ rest }: Answer) => rest)).toEqual([...Array(7).fill(false), true]);
    expect(slices[0].figure.count).toBe(3);
    for (const { figure, where } of slices) expect((await listed(where, owner)).count).toBe(figure.count);
  });
});
