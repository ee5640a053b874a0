import { beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '#platform/secrets.ts';
import { type Answer, type Browser, type Installation, openInstallation, type Shape } from '../../installation.ts';
import { aPerson, aRole, moduleDefault } from '../../people.ts';
import { FIELD_PROBES, FIELD_WRITES, type Seen } from './probes.ts';

const HIDDEN = [
  ['potentials', 'amount'],
  ['potentials', 'nextStep'],
  ['accounts', 'annualRevenue'],
];
/** Events wait for the oldest transaction of the whole server, also those of other tests. */
const LONG = 30_000;
const SECRETS = /SALAISUUS|987654/;
const UPDATE = `mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { potential { version } errors { code path message } } }`;
const BOARD = `subscription ($id: ID!) { boardChanged(boardId: $id) { recordId card { title cells { field value } } columns { value sums { amount } } } }`;
const RECORD = 'subscription ($id: ID!) { recordChanged(id: $id) { kind fields record { cells { field value } } } }';
const LIST = 'subscription { listChanged(module: "potentials") { resync changedIds } }';
const NOTIFIED = 'subscription { notificationReceived { unreadCount notification { kind } } }';

describe.each<Shape>(['inProcess', 'http'])('a field that is hidden does not exist, with subgraphs %s', (shape) => {
  let house: Installation;
  /** Sees every field. */
  let aino: Browser;
  /** Sees every record, but not the hidden fields. */
  let liisa: Browser;
  let app: Pick<Browser, 'graph'>;
  let seen: Seen;

  beforeAll(async () => {
    house = await openInstallation({ shape });
    for (const module of ['accounts', 'contacts', 'potentials']) await moduleDefault(house.sql, module, 'EDIT');
    const role = await aRole(house.sql, 'Sihteeri');
    for (const [module, field] of HIDDEN)
      await house.sql`insert into identity.field_permission values (${role}, ${module!}, ${field!}, 'NONE')`;
    await house.sql`insert into identity.field_permission values (${role}, 'potentials', 'competitor', 'READ')`;
    aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role: await aRole(house.sql, 'Myyjä') }));
    liisa = await house.signIn(await aPerson(house.sql, 'Liisa L', { role }));
    await house.sql`insert into identity.api_token (user_id, name, prefix, token_hash, scopes)
      values (${liisa.person.uuid}, 'app', 'app', ${hashToken('solmu_pat_app')}, ${['read', 'write']})`;
    app = { graph: byToken(house.url) };
    seen = await given(aino);
  });

  it('and its values change nothing of any answer', async () => {
    const answers = async (by: Pick<Browser, 'graph'>, probes = FIELD_PROBES) => {
      const told: Record<string, string> = {};
      for (const [name, { document, variables }] of Object.entries(probes))
        told[name] = without(await by.graph(document, variables(seen)));
      return told;
    };
    const all = { ...FIELD_PROBES, ...FIELD_WRITES };
    await hide(aino, seen, ['111.00', '222.00'], 'Soita', '1000.00');
    const [before, ofApp, ofAino] = [await answers(liisa, all), await answers(app, all), await answers(aino)];
    await hide(aino, seen, ['987654.32', '0.50'], 'SALAISUUS', '987654.00');
    const after = await answers(liisa, all);
    expect(after).toEqual(before);
    expect(await answers(app, all)).toEqual(ofApp);
    expect(JSON.stringify(after)).not.toMatch(SECRETS);
    // Who sees the fields sees them by these very probes, so that this test can fail.
    const telling = await answers(aino);
    const same = Object.keys(FIELD_PROBES).filter((name) => telling[name] === ofAino[name]);
    expect(same).toEqual(['the catalog', 'a pipeline', 'a search']);
  });

  it('and cannot be written, whichever way', async () => {
    const faults = async (name: string) => {
      const { document, variables } = FIELD_WRITES[name]!;
      const [payload] = Object.values((await liisa.graph(document, variables(seen))).data) as [{ errors: object[] }];
      return payload.errors;
    };
    const unknown = (path: string[]) => [{ code: 'UNKNOWN_FIELD', path, message: 'Kenttää amount ei ole' }];
    expect(await faults('a typed change of it')).toEqual(unknown(['input', 'amount']));
    expect(await faults('a new record with it')).toEqual(unknown(['input', 'amount']));
    expect(await faults('a change of it')).toEqual(unknown(['input', 'values', 'amount']));
    expect(await faults('a card moved with it')).toEqual(unknown(['input', 'values', 'amount']));
    for (const name of Object.keys(FIELD_WRITES))
      expect(await faults(name), name).toMatchObject([{ code: 'UNKNOWN_FIELD', message: 'Kenttää amount ei ole' }]);
  });

  it('while one that may only be read is shown and refuses to be written', async () => {
    const version = await versionOf(liisa, seen.poor);
    const { data } = await liisa.graph(UPDATE, { input: { id: seen.poor, version, competitor: 'Muu Oy' } });
    expect(data.updatePotential.errors).toEqual([
      { code: 'NOT_WRITABLE', path: ['input', 'competitor'], message: 'Tätä tietoa ei voi muuttaa' },
    ]);
    const own = await aino.graph(UPDATE, { input: { id: seen.poor, version, competitor: 'Muu Oy' } });
    expect(own.data.updatePotential.errors).toEqual([]);
    const told = await liisa.graph('query ($id: ID!) { potential(id: $id) { competitor } }', { id: seen.poor });
    expect(told.data.potential.competitor).toBe('Muu Oy');
  });

  it('and what a stage requires of it is not asked', async () => {
    await aino.graph(UPDATE, { input: { id: seen.poor, version: await versionOf(aino, seen.poor), amount: null } });
    const move = { id: seen.poor, version: await versionOf(liisa, seen.poor), stageId: 'quoted' };
    const { data } = await liisa.graph(UPDATE, { input: move });
    expect(data.updatePotential.errors).toEqual([]);
    const back = { id: seen.poor, version: await versionOf(aino, seen.poor), stageId: 'mapping' };
    await aino.graph(UPDATE, { input: back });
    const again = { id: seen.poor, version: await versionOf(aino, seen.poor), stageId: 'quoted' };
    expect((await aino.graph(UPDATE, { input: again })).data.updatePotential.errors).toMatchObject([
      { code: 'STAGE_REQUIRES', path: ['input', 'amount'] },
    ]);
  });

  it('and a view that asks for it says so, does not name it, and finds nothing by it', async () => {
    const { data } = await liisa.graph(FIELD_PROBES['a shared view with its KPIs']!.document, { shared: seen.shared });
    expect(data.filter).toMatchObject({
      columns: ['name'],
      where: { all: [{ any: [] }] },
      sort: [],
      kpis: [{ name: 'Kauppoja' }],
      problems: [
        {
          kind: 'CONDITION',
          count: 1,
          names: [],
          message: 'Yksi ehto ei löydä yhtään tietuetta, sillä sen kenttä puuttuu: kenttä, jota ei ole tai jota et näe',
        },
        { kind: 'COLUMN', count: 1, names: [] },
        { kind: 'SORT', count: 1, names: [] },
        { kind: 'KPI', count: 1, names: [] },
      ],
      kpiResults: [{ figures: [{ value: '0', count: 0 }] }],
    });
    const list = await liisa.graph(
      'query ($where: ConditionInput) { list(input: { module: "potentials", where: $where }) { totalCount } }',
      { where: data.filter.where },
    );
    expect(list.data.list.totalCount).toBe(0);
  });

  it('and stays as it was stored when a person who does not see it renames the view', async () => {
    const create =
      'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id version } errors { code } } }';
    const made = await liisa.graph(create, { input: { module: 'potentials', name: 'Oma', columns: ['name'] } });
    const { id } = made.data.createFilter.filter;
    await house.sql`update insights.filter set columns = '{name,amount}' where name = 'Oma'`;
    const rename =
      'mutation ($input: UpdateFilterInput!) { updateFilter(input: $input) { filter { columns } errors { code } } }';
    const { data } = await liisa.graph(rename, { input: { id, version: 1, name: 'Omani' } });
    expect(data.updateFilter).toEqual({ filter: { columns: ['name'] }, errors: [] });
    const [row] = await house.sql`select columns from insights.filter where name = 'Omani'`;
    expect(row!.columns).toEqual(['name', 'amount']);
  });

  /** Waits until what was written before has been told, so that nothing of it comes to those who begin to listen now. */
  async function allTold() {
    const stream = aino.subscribe(BOARD, { id: seen.board });
    await stream.ready();
    const last = { id: seen.poor, version: await versionOf(aino, seen.poor), name: 'Köyhä viimeksi' };
    expect((await aino.graph(UPDATE, { input: last })).data.updatePotential.errors).toEqual([]);
    await stream.next(({ data }) => data?.boardChanged.card?.title === last.name, LONG);
    await stream.close();
  }

  it('and its change is told to nobody who does not see it: not live, not by notification, not by history', {
    timeout: 90_000,
  }, async () => {
    await liisa.graph(
      'mutation ($id: ID!) { followRecord(input: { recordId: $id, level: ALL }) { errors { code } } }',
      {
        id: seen.rich,
      },
    );
    await allTold();
    const follow = (by: Browser) => [
      by.subscribe(BOARD, { id: seen.board }),
      by.subscribe(RECORD, { id: seen.rich }),
      by.subscribe(LIST),
      by.subscribe(NOTIFIED),
    ];
    const [hers, others] = [follow(liisa), follow(aino)];
    for (const stream of [...hers, ...others]) await stream.ready();
    const change = async (values: object) => {
      const input = { id: seen.rich, version: await versionOf(aino, seen.rich), ...values };
      expect((await aino.graph(UPDATE, { input })).data.updatePotential.errors).toEqual([]);
    };
    await change({ amount: '987654.99' });
    // Those who see the field hear of it, each of what is theirs.
    const [board, record, list] = others;
    expect(JSON.stringify(await board!.next(undefined, LONG))).toMatch(SECRETS);
    expect((await record!.next(undefined, LONG)).data.recordChanged.fields).toEqual(['amount', 'weightedAmount']);
    await list!.next(undefined, LONG);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const stream of hers) expect([stream.events, stream.faults]).toEqual([[], []]);

    await change({ amount: '987654.00', name: 'Uusi nimi' });
    const told = await hers[0]!.next(undefined, LONG);
    expect(told.data.boardChanged.card.title).toBe('Uusi nimi');
    expect(JSON.stringify(told)).not.toMatch(SECRETS);
    expect((await hers[1]!.next(undefined, LONG)).data.recordChanged.fields).toEqual(['name']);
    expect((await hers[3]!.next(undefined, LONG)).data.notificationReceived.notification.kind).toBe('CHANGE');
    const { data } = await liisa.graph(FIELD_PROBES['a record with its history']!.document, seen as never);
    expect(data.record.history.edges[0].node.changes).toMatchObject([{ field: 'name' }]);
  });

  it('and those who see it are another audience than those who do not', async () => {
    const audience = async (uuid: string) => {
      const [row] = await house.sql.begin(async (tx) => {
        await tx`select set_config('solmu.actor', ${uuid}, true)`;
        return tx`select access.audience() as name`;
      });
      return row!.name;
    };
    expect(await audience(liisa.person.uuid)).not.toBe(await audience(aino.person.uuid));
  });

  it('until the role is given the right: from the next operation on it is there', async () => {
    await house.sql`delete from identity.field_permission where field = 'amount'`;
    const { data } = await liisa.graph('query ($id: ID!) { potential(id: $id) { amount { amount } } }', {
      id: seen.rich,
    });
    expect(data.potential.amount.amount).toBe('987654.00');
  });
});

function byToken(url: string): Browser['graph'] {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer solmu_pat_app' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json() as Promise<Answer>;
  };
}

/** An answer without what tells requests apart. */
function without(answer: Answer): string {
  return JSON.stringify(answer)
    .replaceAll(/"requestId":"[^"]*"/g, '"requestId":"…"')
    .replaceAll(/\{"field":"modifiedAt","value":"[^"]*"/g, '{"field":"modifiedAt"');
}

async function versionOf(by: Browser, id: string): Promise<number> {
  const { data } = await by.graph('query ($id: ID!) { record(id: $id) { version } }', { id });
  return data.record.version;
}

async function make(by: Browser, mutation: string, type: string, input: object): Promise<string> {
  const { data } = await by.graph(
    `mutation ($input: ${type}Input!) { it: ${mutation}(input: $input) { made: ${mutation.slice(6).toLowerCase()} { id } errors { code path } } }`,
    { input },
  );
  expect(data.it.errors).toEqual([]);
  return data.it.made.id;
}

/** A company with two deals, and a view that asks for hidden fields everywhere. */
async function given(aino: Browser): Promise<Seen> {
  const account = await make(aino, 'createAccount', 'CreateAccount', { name: 'Kone Oy' });
  const deal = (name: string) =>
    make(aino, 'createPotential', 'CreatePotential', { name, accountId: account, amount: '1.00' });
  const [rich, poor] = [await deal('Rikas'), await deal('Köyhä')];
  const shared = await make(aino, 'createFilter', 'CreateFilter', {
    module: 'potentials',
    name: 'Suuret',
    columns: ['name', 'amount'],
    where: { all: [{ field: 'amount', operator: 'GT', values: ['500'] }] },
    sort: [{ field: 'amount' }],
    kpis: [{ name: 'Kauppoja' }, { name: 'Summa', function: 'SUM', field: 'amount' }],
    visibility: 'ALL',
  });
  const { data } = await aino.graph('{ filters(module: "potentials") { id presentation } }');
  const board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  return { account, rich, poor, board, shared };
}

/** Puts other values into the hidden fields, and nothing else. */
async function hide(aino: Browser, { account, rich, poor }: Seen, amounts: string[], text: string, revenue: string) {
  for (const [index, id] of [rich, poor].entries()) {
    const input = { id, version: await versionOf(aino, id), amount: amounts[index], nextStep: text };
    expect((await aino.graph(UPDATE, { input })).data.updatePotential.errors).toEqual([]);
  }
  const input = { id: account, version: await versionOf(aino, account), annualRevenue: revenue };
  const { data } = await aino.graph(
    'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { errors { code } } }',
    { input },
  );
  expect(data.updateAccount.errors).toEqual([]);
}
