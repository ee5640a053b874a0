import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toUuid } from '#platform/id.ts';
import { workRuns } from '#platform/runs/work-runs.ts';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { massKinds } from '../mass/mass.resolvers.ts';

const world = await openWorld();
const { sql, platform } = world;
let ask: Graph;
let boss: Person;
let aino: Person;
let liisa: Person;
const stop = workRuns({ platform, database: world.running.get('insights')!.database }, massKinds);
afterAll(() => stop());

beforeAll(async () => {
  ask = await openGraph(world);
  boss = await aPerson(sql, 'Boss B', { admin: true });
  aino = await aPerson(sql, 'Aino A', { role: await aRole(sql, 'Myyjä') });
  const reader = await aRole(sql, 'Lukija');
  await sql`insert into identity.permission (role_id, module, read, edit, delete, may_create)
    select id, 'accounts', 'ALL', 'NONE', 'NONE', false from identity.role where name = 'Lukija'`;
  liisa = await aPerson(sql, 'Liisa L', { role: reader });
  await moduleDefault(sql, 'accounts', 'PRIVATE');
});

// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
type Answer = any;

async function change(name: string, input: object, select: string, by = aino): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${select} errors { code path } } }`;
  const { data, errors } = await ask(by.actor, source, { input });
  expect(errors).toBeUndefined();
  return data.it;
}

const TAG = 'tag { key name hue module }';
async function tag(name: string, more: object = {}, by = aino): Promise<string> {
  const made = await change('createTag', { name, module: 'accounts', ...more }, TAG, by);
  expect(made.errors).toEqual([]);
  return made.tag.key;
}
async function account(name: string, tags: string[] = [], by = aino): Promise<string> {
  const values = [
    { field: 'name', value: name },
    { field: 'tags', value: tags.join() },
  ];
  const made = await change('createRecord', { module: 'accounts', values }, 'record { id }', by);
  expect(made.errors).toEqual([]);
  return made.record.id;
}
async function tagsOf(id: string, by = aino): Promise<string[] | null> {
  const { data } = await ask(by.actor, 'query ($id: ID!) { record(id: $id) { tags { name } } }', { id });
  return data.record?.tags.map(({ name }: { name: string }) => name) ?? null;
}
async function listed(where: object | null, by = aino, more: object = {}): Promise<Answer[]> {
  const source = `query ($input: ListInput!) { list(input: $input, first: 50) { edges { node { cells { field value label hue } } } } }`;
  const input = { module: 'accounts', columns: ['name', 'tags'], where, sort: [{ field: 'name' }], ...more };
  const { data } = await ask(by.actor, source, { input });
  return data.list.edges.map(({ node }: Answer) => node.cells);
}
const names = async (...list: Parameters<typeof listed>) => (await listed(...list)).map(([name]: Answer) => name.value);
const having = (operator: string, values: string[] = []) => ({ field: 'tags', operator, values });

describe('a tag', () => {
  it('is made of a word by who may edit, once however it is written, and is in the catalog at once', async () => {
    const made = await change('createTag', { name: '  Tärkeä  asiakas ', module: 'accounts' }, TAG);
    expect(made).toEqual({
      tag: { key: 'tarkea_asiakas', name: 'Tärkeä asiakas', hue: expect.any(String), module: 'accounts' },
      errors: [],
    });
    expect(await tag('TÄRKEÄ ASIAKAS')).toBe('tarkea_asiakas');
    const { data } = await ask(
      aino.actor,
      '{ module(name: "accounts") { fields { name type options { value label } } } }',
    );
    const field = data.module.fields.find(({ name }: Answer) => name === 'tags');
    expect(field).toMatchObject({ type: 'TAGS', options: [{ value: 'tarkea_asiakas', label: 'Tärkeä asiakas' }] });
    const forbidden = await change('createTag', { name: 'Oma', module: 'accounts' }, TAG, liisa);
    expect(forbidden).toEqual({ tag: null, errors: [{ code: 'FORBIDDEN', path: ['input', 'module'] }] });
  });

  it('is found by any, all and none, in lists of those who see the record and no others', async () => {
    const [vip, fair] = [await tag('VIP'), await tag('Messu')];
    await account('Tagi 1', [vip, fair]);
    await account('Tagi 2', [vip]);
    await account('Tagi 3');
    const ours = { field: 'name', operator: 'STARTS', values: ['Tagi'] };
    expect(await names({ all: [ours, having('ANY_OF', [vip, fair])] })).toEqual(['Tagi 1', 'Tagi 2']);
    expect(await names({ all: [ours, having('ALL_OF', [vip, fair])] })).toEqual(['Tagi 1']);
    expect(await names({ all: [ours, having('NONE_OF', [fair])] })).toEqual(['Tagi 2', 'Tagi 3']);
    expect(await names({ all: [ours, having('EMPTY')] })).toEqual(['Tagi 3']);
    expect(await names({ all: [ours, having('NOT_EMPTY')] })).toEqual(['Tagi 1', 'Tagi 2']);
    expect(await names(null, aino, { search: 'mess' })).toEqual(['Tagi 1']);
    expect(await names(having('ANY_OF', [vip]), liisa)).toEqual([]);
    const [[, cell]] = await listed({ all: [ours, having('ALL_OF', [vip, fair])] });
    expect(cell).toMatchObject({ value: 'messu,vip', label: 'Messu, VIP', hue: expect.stringMatching(/^\w+,\w+$/) });
  });

  it('is found by a part of its name, in the modules where the reader sees who has it', async () => {
    const found = async (query: string, by = aino, first = 8) => {
      const source =
        'query ($query: String!, $first: Int) { taggedRecords(query: $query, first: $first) { module tag { name } } }';
      const { data, errors } = await ask(by.actor, source, { query, first });
      expect(errors).toBeUndefined();
      return data.taggedRecords.map(({ module, tag: { name } }: Answer) => `${module}: ${name}`);
    };
    await account('Haku 1', [await tag('Risteily'), await tag('Kesäristeily')]);
    await tag('Risteily tyhjä');
    expect(await found('#RIST')).toEqual(['accounts: Risteily', 'accounts: Kesäristeily']);
    expect(await found('risteily', aino, 1)).toEqual(['accounts: Risteily']);
    expect(await found('risteily', liisa)).toEqual([]);
    expect(await found(' # ')).toEqual([]);
  });

  it('is asked of the index before the policy', async () => {
    const plan = await sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      await tx`set local role solmu_insights`;
      await tx`select set_config('solmu.actor', ${aino.uuid}, true)`;
      const rows =
        await tx`explain select id from sales_public.account t where t.tags <> '{}' and t.tags operator(access.&&) '{vip}'`;
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Cond: \(tags OPERATOR\(access\.&&\)/);
  });

  it('comes and goes with a record’s history, as words', async () => {
    const id = await account('Historia', [await tag('VIP')]);
    const values = [{ field: 'tags', value: await tag('Messu') }];
    expect((await change('updateRecord', { id, version: 1, values }, 'record { version }')).errors).toEqual([]);
    const { data } = await ask(
      aino.actor,
      'query ($id: ID!) { record(id: $id) { history(first: 1) { edges { node { changes { field from { label } to { label hue } } } } } } }',
      { id },
    );
    expect(data.record.history.edges[0].node.changes).toEqual([
      { field: 'tags', from: { label: 'VIP' }, to: { label: 'Messu', hue: expect.any(String) } },
    ]);
    const changed = { changed: { field: 'tags', from: [await tag('VIP')], to: [await tag('Messu')] } };
    expect(await names(changed)).toEqual(['Historia']);
  });

  it('counts records by each of their words in a KPI, and the whole once', async () => {
    const [one, two] = [await tag('Kpi1'), await tag('Kpi2')];
    await account('Luku 1', [one, two]);
    await account('Luku 2', [one]);
    const kpis = [{ name: 'Tunnisteittain', mode: 'BREAKDOWN', function: 'COUNT', by: 'tags', shape: 'BARS' }];
    const where = { field: 'name', operator: 'STARTS', values: ['Luku'] };
    const made = await change(
      'createFilter',
      { module: 'accounts', name: 'Luvut', columns: ['name'], where, kpis },
      'filter { id }',
    );
    expect(made.errors).toEqual([]);
    const { data } = await ask(
      aino.actor,
      'query ($id: ID!) { filter(id: $id) { kpiResults { figures { value } slices { label percent figure { value } where } } } }',
      { id: made.filter.id },
    );
    const [{ figures, slices }] = data.filter.kpiResults;
    expect(figures).toEqual([{ value: '2' }]);
    expect(slices.map(({ label, percent, figure }: Answer) => [label, percent, figure.value])).toEqual([
      ['Kpi1', null, '2'],
      ['Kpi2', null, '1'],
    ]);
    expect(await names(slices[1].where)).toEqual(['Luku 1']);
  });
});

describe('a run over many', () => {
  const RUN = 'query ($id: ID!) { run(id: $id) { kind state done unchanged refused fields { name } } }';
  async function run(name: string, input: object): Promise<Answer> {
    const { run: begun, errors } = await change(name, input, 'run { id }');
    expect(errors).toEqual([]);
    const read = async () => (await ask(aino.actor, RUN, { id: begun.id })).data.run;
    await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('DONE');
    return { id: begun.id, ...(await read()) };
  }

  it('adds and takes away, leaves the rest of each, and is undone', async () => {
    const [keep, add, remove] = [await tag('Jää'), await tag('Tulee'), await tag('Lähtee')];
    const ids = [
      await account('Ajo 1', [keep, remove]),
      await account('Ajo 2', [remove]),
      await account('Ajo 3', [add, keep]),
    ];
    const done = await run('massTag', { module: 'accounts', ids, add: [add], remove: [remove] });
    expect(done).toMatchObject({ kind: 'records.tag', done: 2, unchanged: 1, refused: 0, fields: [{ name: 'tags' }] });
    expect(await Promise.all(ids.map((id) => tagsOf(id)))).toEqual([['Jää', 'Tulee'], ['Tulee'], ['Jää', 'Tulee']]);
    expect(await run('undoRun', { id: done.id })).toMatchObject({ done: 2, refused: 0 });
    expect(await Promise.all(ids.map((id) => tagsOf(id)))).toEqual([['Jää', 'Lähtee'], ['Lähtee'], ['Jää', 'Tulee']]);
  });

  it('stops at fifty of one record, and at that record alone', async () => {
    const keys = await Promise.all(Array.from({ length: 3 }, (_, n) => tag(`Raja ${n}`)));
    const [full, free] = [await account('Täysi'), await account('Tyhjä')];
    await sql`update sales.account set tags = array(select 'k' || lpad(n::text, 2, '0') from generate_series(1, 48) n) where id = ${toUuid('acc', full)}`;
    const done = await run('massTag', { module: 'accounts', ids: [full, free], add: keys });
    expect(done).toMatchObject({ done: 1, refused: 1 });
    expect(await tagsOf(free)).toEqual(['Raja 0', 'Raja 1', 'Raja 2']);
  });
});

describe('administrators', () => {
  it('rename, open to all modules, merge, and delete; records and views follow', async () => {
    const [old, fresh] = [await tag('Vanha nimi'), await tag('Toinen')];
    const id = await account('Hallinta', [old]);
    const renamed = await change('updateTag', { key: old, name: 'Uusi nimi', hue: 'teal', forAll: true }, TAG, boss);
    expect(renamed).toEqual({ tag: { key: old, name: 'Uusi nimi', hue: 'teal', module: null }, errors: [] });
    expect(await tagsOf(id)).toEqual(['Uusi nimi']);
    const shared = await ask(aino.actor, '{ contacts: tags(module: "contacts") { name } all: tags { name } }');
    expect(shared.data).toEqual({ contacts: [{ name: 'Uusi nimi' }], all: [{ name: 'Uusi nimi' }] });

    const taken = await change('updateTag', { key: fresh, name: 'uusi NIMI' }, TAG, boss);
    expect(taken.errors).toEqual([{ code: 'NAME_TAKEN', path: ['input', 'name'] }]);

    const where = having('ANY_OF', [fresh]);
    const view = await change(
      'createFilter',
      { module: 'accounts', name: 'Toiset', columns: ['name'], where },
      'filter { id }',
    );
    const other = await account('Toinen tili', [fresh, old]);
    expect(await change('mergeTags', { key: fresh, into: old }, `changed ${TAG}`, boss)).toMatchObject({
      changed: 1,
      errors: [],
    });
    expect(await tagsOf(other)).toEqual(['Uusi nimi']);
    const { data } = await ask(aino.actor, 'query ($id: ID!) { filter(id: $id) { where } }', { id: view.filter.id });
    expect(data.filter.where).toEqual(having('ANY_OF', [old]));

    expect(await change('deleteTag', { key: old }, 'changed', boss)).toEqual({ changed: 2, errors: [] });
    expect(await Promise.all([id, other].map((one) => tagsOf(one)))).toEqual([[], []]);
    const [line] =
      await sql`select changes from history.change where record_id = ${toUuid('acc', id)} order by id desc limit 1`;
    expect(line!.changes).toEqual({ tags: [[old], []] });
  });

  it('alone do', async () => {
    const key = await tag('Hallinnan');
    for (const [name, input] of [
      ['updateTag', { key, name: 'Muu' }],
      ['mergeTags', { key, into: key }],
      ['deleteTag', { key }],
      ['createTag', { name: 'Kaikille' }],
    ] as const) {
      const { errors } = await change(name, input, '__typename');
      expect(errors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    }
  });
});

describe('records that become one', () => {
  it('have the tags of all, and are parted with their own', async () => {
    const [one, two] = [await tag('Yksi'), await tag('Kaksi')];
    const [master, part] = [await account('Yhdistyvä', [one]), await account('Yhdistyvä Oy', [two])];
    const merged = await change(
      'mergeRecords',
      { id: master, version: 1, parts: [{ id: part, version: 1 }] },
      'merge { id }',
    );
    expect(merged.errors).toEqual([]);
    expect(await tagsOf(master)).toEqual(['Kaksi', 'Yksi']);
    expect((await change('undoMerge', { id: merged.merge.id }, 'record { id }')).errors).toEqual([]);
    expect(await tagsOf(master)).toEqual(['Yksi']);
    expect(await tagsOf(part)).toEqual(['Kaksi']);
  });
});
