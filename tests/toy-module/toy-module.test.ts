import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeImport } from '../../scripts/import/run-import.ts';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { systemWithBoats } from './harbour.ts';

let house: Installation;
let aino: Browser;
let liisa: Browser;
let account: string;
let boat: string;

const ERRORS = 'errors { code path message }';
const RECORD = 'record { id title module url version cells { field value label } }';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function ask(by: Browser, query: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await by.graph(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** Does a mutation that nothing stands in the way of. */
async function change(by: Browser, name: string, answer: string, input: object): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const data = await ask(by, `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${answer} ${ERRORS} } }`, {
    input,
  });
  expect(data.it.errors).toEqual([]);
  return data.it;
}

const values = (given: Record<string, string | null>) =>
  Object.entries(given).map(([field, value]) => ({ field, value }));
const make = async (by: Browser, given: Record<string, string>) =>
  (await change(by, 'createRecord', RECORD, { module: 'boats', values: values(given) })).record.id as string;
const LIST = `query ($input: ListInput!) { list(input: $input, first: 50) { totalCount sums { path sum } edges { node { id cells { value label } } } } }`;
const listed = async (by: Browser, more: object = {}) =>
  (await ask(by, LIST, { input: { module: 'boats', columns: ['name', 'price', 'account.name'], ...more } })).list;

beforeAll(async () => {
  house = await openInstallation({ system: systemWithBoats() });
  const role = await aRole(house.sql, 'Myyjä');
  aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role }));
  liisa = await house.signIn(await aPerson(house.sql, 'Liisa L', { role }));
  account = (await change(aino, 'createAccount', 'account { id }', { name: 'Satama Oy' })).account.id;
  boat = await make(aino, { name: 'Aallotar', state: 'ashore', length: '820', price: '12500.50', account });
  await make(aino, { name: 'Merenneito', state: 'afloat', price: '900.00' });
}, 120_000);

describe('a module that one folder brings', () => {
  it('is in the catalog, with its fields, its choices and its list on what it refers to', async () => {
    const { modules } = await ask(
      aino,
      '{ modules { name label mayCreate stageField relatedLists { module field } fields { name type options { label } } } }',
    );
    const found = (name: string) => modules.find((module: Answer) => module.name === name);
    expect(found('boats')).toMatchObject({ label: 'Veneet', mayCreate: true, stageField: 'state' });
    expect(found('boats').fields.find(({ name }: Answer) => name === 'state').options).toEqual([
      { label: 'Maissa' },
      { label: 'Vesillä' },
    ]);
    expect(found('accounts').relatedLists).toContainEqual({ module: 'boats', field: 'account' });
  });

  it('has records, by their own type and as any record', async () => {
    const data = await ask(
      aino,
      `query ($id: ID!) { boat(id: $id) { name price { amount currency } ${RECORD} } record(id: $id) { entity { __typename ... on Boat { name } } } }`,
      { id: boat },
    );
    expect(data.boat).toMatchObject({
      name: 'Aallotar',
      price: { amount: '12500.50', currency: 'EUR' },
      record: { title: 'Aallotar', module: 'boats', url: `/boats/${boat}` },
    });
    expect(data.record.entity).toEqual({ __typename: 'Boat', name: 'Aallotar' });
    const number = data.boat.record.cells.find(({ field }: Answer) => field === 'number').value;
    expect(number).toMatch(/^BOAT-\d+$/);
  });

  it('checks what is written, field by field', async () => {
    const source = `mutation ($input: CreateRecordInput!) { createRecord(input: $input) { ${ERRORS} } }`;
    const wrong = values({ name: ' ', state: 'flying', price: '1.234', length: '20000' });
    const { createRecord } = await ask(aino, source, { input: { module: 'boats', values: wrong } });
    expect(createRecord.errors.map(({ code, path }: Answer) => `${path.at(-1)} ${code}`).sort()).toEqual([
      'length OUT_OF_RANGE',
      'name REQUIRED',
      'price TOO_MANY_DECIMALS',
      'state INVALID_OPTION',
    ]);
  });

  it('has lists with filters, sorts, sums and columns of what it refers to', async () => {
    const all = await listed(aino, { sort: [{ field: 'name' }] });
    expect(all.edges.map(({ node }: Answer) => node.cells.map(({ label, value }: Answer) => label ?? value))).toEqual([
      ['Aallotar', '12500.50', 'Satama Oy'],
      ['Merenneito', '900.00', null],
    ]);
    const dear = await listed(aino, {
      where: {
        all: [
          { field: 'price', operator: 'GT', values: ['1000'] },
          { field: 'account.name', operator: 'STARTS', values: ['Sata'] },
        ],
      },
    });
    expect(dear.totalCount).toBe(1);
  });

  it('has views with KPIs, and a board whose cards move', async () => {
    const { filter } = await change(aino, 'createFilter', 'filter { id }', {
      module: 'boats',
      name: 'Kalliit',
      columns: ['name'],
      kpis: [{ name: 'Yhteensä', function: 'SUM', field: 'price' }],
    });
    const shown = await ask(aino, 'query ($id: ID!) { filter(id: $id) { kpiResults { figures { value } } } }', {
      id: filter.id,
    });
    expect(shown.filter.kpiResults[0].figures).toEqual([{ value: '13400.50' }]);
    const { filters } = await ask(aino, '{ filters(module: "boats") { id presentation } }');
    const board = filters.find(({ presentation }: Answer) => presentation === 'KANBAN').id;
    const BOARD =
      'query ($id: ID!) { board(id: $id) { columns { value count sums { amount } cards(first: 5) { edges { node { title version } } } } } }';
    const before = await ask(aino, BOARD, { id: board });
    expect(before.board.columns.find(({ value }: Answer) => value === 'ashore')).toMatchObject({
      count: 1,
      sums: [{ amount: '12500.50' }],
    });
    await change(aino, 'moveCard', 'card { column }', {
      boardId: board,
      recordId: boat,
      version: 1,
      toColumn: 'afloat',
    });
    const after = await ask(aino, BOARD, { id: board });
    expect(after.board.columns.find(({ value }: Answer) => value === 'afloat').count).toBe(2);
  });

  it('has history, discussion and followers', async () => {
    await change(aino, 'updateRecord', RECORD, { id: boat, version: 2, values: values({ length: '830' }) });
    await change(aino, 'addComment', 'comment { id }', { recordId: boat, text: 'Pohja maalattava' });
    const { record } = await ask(
      aino,
      `query ($id: ID!) { record(id: $id) { following comments(first: 5) { edges { node { text } } }
      history(first: 5) { edges { node { kind changes { field to { value label } } } } } } }`,
      { id: boat },
    );
    expect(record.comments.edges).toEqual([{ node: { text: 'Pohja maalattava' } }]);
    expect(record.following).toBe('ALL');
    expect(record.history.edges.map(({ node }: Answer) => node)).toMatchObject([
      { kind: 'CHANGED', changes: [{ field: 'length', to: { value: '830' } }] },
      { kind: 'CHANGED', changes: [{ field: 'state', to: { label: 'Vesillä' } }] },
      { kind: 'CREATED' },
    ]);
  });

  it('is found by search, and told live', async () => {
    const { search } = await ask(aino, '{ search(query: "aallot", first: 5) { id title } }');
    expect(search).toContainEqual({ id: boat, title: 'Aallotar' });
    const stream = aino.subscribe('subscription { listChanged(module: "boats") { changedIds } }');
    await stream.ready();
    const fresh = await make(aino, { name: 'Tuulia' });
    await stream.next(({ data }) => data?.listChanged.changedIds.includes(fresh));
  });

  it('is imported, row by row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'solmu-boats-'));
    const map = join(folder, 'map.json');
    writeFileSync(join(folder, 'boats.csv'), 'id,name,state,account\n1,Kajuutta,Vesillä,Satama Oy\n2,,Vesillä,\n');
    const fields = {
      name: 'name',
      state: 'state',
      account: { column: 'account', record: 'name' },
      owner: { value: 'Aino A', user: 'name' },
    };
    const steps = [{ file: 'boats.csv', records: { module: 'boats', key: 'id', fields } }];
    writeFileSync(map, JSON.stringify({ source: 'harbour', steps }));
    await writeImport({ databaseUrl: house.databaseUrl, map, folder, report: join(folder, 'report.csv') });
    const report = readFileSync(join(folder, 'report.csv'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(report).toMatch(/name.*REQUIRED/);
    const found = await listed(aino, { where: { field: 'name', operator: 'IS', values: ['Kajuutta'] } });
    expect(found.edges[0].node.cells.at(-1)).toMatchObject({ value: 'Satama Oy' });
    await change(aino, 'deleteRecords', 'deletedIds', { ids: [found.edges[0].node.id] });
  });

  it('is edited many at once, exported, deleted and given back', async () => {
    const { run } = await change(aino, 'massEdit', 'run { id }', {
      module: 'boats',
      values: values({ length: '700' }),
    });
    await expect
      .poll(async () => (await ask(aino, 'query ($id: ID!) { run(id: $id) { state done } }', { id: run.id })).run, {
        timeout: 15_000,
      })
      .toMatchObject({ state: 'DONE', done: 3 });
    const { tag } = await change(aino, 'createTag', 'tag { key }', { name: 'Talvitelakalla', module: 'boats' });
    await change(aino, 'massTag', 'run { id }', { module: 'boats', add: [tag.key] });
    const tagged = { where: { field: 'tags', operator: 'ANY_OF', values: [tag.key] } };
    await expect.poll(async () => (await listed(aino, tagged)).totalCount, { timeout: 15_000 }).toBe(3);
    const made = await change(aino, 'exportList', 'export { url }', {
      module: 'boats',
      format: 'CSV',
      columns: ['name', 'length', 'tags'],
      sort: [{ field: 'name' }],
    });
    const file = await fetch(house.url + made.export.url, { headers: { cookie: aino.cookie } });
    expect((await file.text()).trimEnd().split('\r\n').slice(0, 2)).toEqual([
      expect.stringContaining('Veneen nimi'),
      'Aallotar;700;Talvitelakalla',
    ]);
    expect((await change(aino, 'deleteRecords', 'deletedIds', { ids: [boat] })).deletedIds).toEqual([boat]);
    expect((await listed(aino)).totalCount).toBe(2);
    await change(aino, 'restoreRecords', 'records { id }', { ids: [boat] });
    expect((await listed(aino)).totalCount).toBe(3);
  });

  it('is nobody’s but its owner’s, until it is opened, by module, record or field', async () => {
    const seen = async () => ({
      list: (await listed(liisa)).totalCount,
      boat: (await ask(liisa, 'query ($id: ID!) { boat(id: $id) { name } }', { id: boat })).boat,
      search: (await ask(liisa, '{ search(query: "aallot", first: 5) { title } }')).search,
    });
    expect(await seen()).toEqual({ list: 0, boat: null, search: [] });
    await change(aino, 'shareRecord', 'record { id }', { recordId: boat, withId: liisa.person.id, level: 'READ' });
    expect(await seen()).toEqual({ list: 1, boat: { name: 'Aallotar' }, search: [{ title: 'Aallotar' }] });
    await house.sql`insert into identity.field_permission (role_id, module, field, level)
      select role_id, 'boats', 'price', 'NONE' from identity."user" where id = ${liisa.person.uuid}`;
    const hidden = await ask(liisa, `query ($id: ID!) { boat(id: $id) { name price { amount } ${RECORD} } }`, {
      id: boat,
    });
    expect(hidden.boat.price).toBeNull();
    expect(hidden.boat.record.cells.map(({ field }: Answer) => field)).not.toContain('price');
  });
});
