import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph } from '#tests/graph.ts';
import { aPerson, aRole, moduleDefault, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';

const SETTINGS = 'module { fields { name label type required unique removedAt options { value label hue active } } }';
const ERRORS = 'errors { code path message }';
const labels = (fi: string, en = fi) => ({ fi, en });

/** Every type of field, a value as it is given, and as it is told. */
const TYPES: [type: string, given: string, more?: object][] = [
  ['TEXT', 'Etelä'],
  ['LONG_TEXT', 'Kaksi\nriviä'],
  ['EMAIL', 'a@esimerkki.fi'],
  ['PHONE', '+358401234567'],
  ['URL', 'https://esimerkki.fi'],
  ['INTEGER', '-7'],
  ['DECIMAL', '1.25'],
  ['MONEY', '10.50'],
  ['PERCENT', '40'],
  ['DATE', '2026-11-25'],
  ['DATETIME', '2026-11-25T10:00:00.000Z'],
  ['BOOLEAN', 'true'],
  ['PICKLIST', 'kulta', { options: [{ labels: labels('Kulta'), hue: 'amber' }, { labels: labels('Hopea') }] }],
];

describe('a field that an administrator adds', () => {
  let world: World;
  let ask: Graph;
  let boss: Person;
  let aino: Person;

  beforeAll(async () => {
    world = await openWorld();
    ask = await openGraph(world);
    boss = await aPerson(world.sql, 'Boss B', { admin: true });
    aino = await aPerson(world.sql, 'Aino A', { role: await aRole(world.sql, 'Myyjä') });
    for (const module of ['accounts', 'contacts', 'potentials']) await moduleDefault(world.sql, module, 'EDIT');
  });

  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
  const change = async (name: string, input: object, by = boss, select = SETTINGS): Promise<any> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${select} ${ERRORS} } }`;
    const { data, errors } = await ask(by.actor, source, { input });
    expect(errors).toBeUndefined();
    return data.it;
  };
  const create = async (input: object): Promise<string> => {
    const { field, errors } = await change('createField', { module: 'accounts', ...input }, boss, 'field');
    expect(errors).toEqual([]);
    return field;
  };
  const account = async (values: Record<string, string | null>, name = 'Kone Oy') => {
    const customFields = Object.entries(values).map(([field, value]) => ({ field, value }));
    const made = await change(
      'createAccount',
      { name, customFields },
      aino,
      'account { id version customFields { field label value } }',
    );
    return made as { account: { id: string; version: number; customFields: object[] } | null; errors: object[] };
  };
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const list = async (input: object, select = 'totalCount edges { node { cells { value label } } }'): Promise<any> => {
    const { data, errors } = await ask(
      aino.actor,
      `query ($input: ListInput!) { list(input: $input, first: 50) { ${select} } }`,
      { input: { module: 'accounts', ...input } },
    );
    expect(errors).toBeUndefined();
    return data.list;
  };

  it.each(TYPES)(
    'of type %s is written, told, listed, found and sorted by like any other',
    async (type, given, more) => {
      const field = await create({ labels: labels(`Kenttä ${type}`), type, ...more });
      expect(field).toBe(`x_kentta_${type.toLowerCase()}`);
      const { account: made, errors } = await account({ [field]: given }, `Yritys ${type}`);
      expect(errors).toEqual([]);
      expect(made!.customFields).toContainEqual({
        field,
        label: `Kenttä ${type}`,
        value: type === 'BOOLEAN' ? true : given,
      });
      const sortable = type !== 'LONG_TEXT';
      const found = await list({
        columns: ['name', field],
        where: { field, operator: 'NOT_EMPTY' },
        sort: sortable ? [{ field, direction: 'DESC' }] : [],
      });
      expect(found.totalCount).toBe(1);
      const told = found.edges[0].node.cells[1];
      if (type === 'BOOLEAN') expect(told.value).toBe(true);
      else if (type === 'DATETIME') expect(Date.parse(told.value)).toBe(Date.parse(given));
      else expect(told.value).toBe(given);
      if (type === 'PICKLIST') expect(told.label).toBe('Kulta');
      if (type !== 'DATETIME' && sortable) {
        const same = await list({ columns: ['name'], where: { field, operator: 'IS', values: [given] } });
        expect(same.totalCount).toBe(1);
      }
    },
  );

  it('points at records and people, as far as the reader sees them', async () => {
    const [parent, person] = [
      await create({ labels: labels('Jälleenmyyjä'), type: 'RELATION', relatedModule: 'accounts' }),
      await create({ labels: labels('Yhteyshenkilö'), type: 'USER' }),
    ];
    const { account: seller } = await account({}, 'Myyjä Oy');
    const { account: made } = await account({ [parent]: seller!.id, [person]: boss.id });
    expect(made!.customFields).toEqual(
      expect.arrayContaining([
        { field: parent, label: 'Jälleenmyyjä', value: seller!.id },
        { field: person, label: 'Yhteyshenkilö', value: boss.id },
      ]),
    );
    const over = await list({
      columns: [`${parent}.name`, person],
      where: { field: `${parent}.name`, operator: 'IS', values: ['Myyjä Oy'] },
    });
    expect(over.edges[0].node.cells).toMatchObject([{ value: 'Myyjä Oy' }, { value: boss.id, label: 'Boss B' }]);
    const back = await list({ columns: ['name'], where: { related: { relation: `accounts.${parent}` } } });
    expect(back.edges).toMatchObject([{ node: { cells: [{ value: 'Myyjä Oy' }] } }]);
    expect((await account({ [parent]: 'acc_01m87g7bt0ef3a8e9ntyqd4sz1' })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'customFields', parent] },
    ]);
  });

  it('is checked like any other, by its type and its rules', async () => {
    const field = await create({
      labels: labels('Koodi', 'Code'),
      type: 'TEXT',
      maxLength: 4,
      required: true,
      unique: true,
    });
    expect(field).toBe('x_code');
    const missing = await account({});
    expect(missing.errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'customFields', field] }]);
    expect((await account({ [field]: 'liian pitkä' })).errors).toMatchObject([{ code: 'TOO_LONG' }]);
    expect((await account({ [field]: 'AB1' })).errors).toEqual([]);
    expect((await account({ [field]: 'ab1' })).errors).toEqual([
      { code: 'NOT_UNIQUE', path: ['input', 'customFields', field], message: 'Toisella tietueella on jo tämä arvo' },
    ]);
    expect((await account({ name: 'x' })).errors).toMatchObject([{ code: 'UNKNOWN_FIELD' }]);
    await change('updateField', { module: 'accounts', field, required: false, unique: false });
    expect((await account({ [field]: 'ab1' })).errors).toEqual([]);
    expect((await change('updateField', { module: 'accounts', field, unique: true })).errors).toMatchObject([
      { code: 'HAS_DUPLICATES', path: ['input', 'unique'] },
    ]);
  });

  it('keeps what the other custom fields of a record hold, and has a history of its own', async () => {
    const [one, two] = [
      await create({ labels: labels('Yksi'), type: 'TEXT' }),
      await create({ labels: labels('Kaksi'), type: 'INTEGER' }),
    ];
    const { account: made } = await account({ [one]: 'a', [two]: '1' });
    const { account: updated, errors } = await change(
      'updateAccount',
      { id: made!.id, version: 1, customFields: [{ field: two, value: '2' }] },
      aino,
      'account { customFields { field value } record { history(first: 1) { edges { node { changes { field label from { value } to { value } } } } } } }',
    );
    expect(errors).toEqual([]);
    expect(updated.customFields).toEqual(
      expect.arrayContaining([
        { field: one, value: 'a' },
        { field: two, value: '2' },
      ]),
    );
    expect(updated.record.history.edges[0].node.changes).toEqual([
      { field: two, label: 'Kaksi', from: { value: '1' }, to: { value: '2' } },
    ]);
    const moved = await list({ columns: ['name'], where: { changed: { field: two, from: ['1'], to: ['2'] } } });
    expect(moved.totalCount).toBe(1);
  });

  it('is gone when it is removed, though its values stay; views that ask for it say so; restored, all is as it was', async () => {
    const field = await create({ labels: labels('Alue', 'Region'), type: 'TEXT' });
    await account({ [field]: 'Itä' }, 'Itäinen Oy');
    const named = { field: 'name', operator: 'NOT_EMPTY' };
    const where = { all: [named, { field, operator: 'IS', values: ['Itä'] }] };
    const made = await change(
      'createFilter',
      { module: 'accounts', name: 'Itä', columns: ['name', field], where },
      aino,
      'filter { id }',
    );
    const view = async () => {
      const { data } = await ask(
        aino.actor,
        'query ($id: ID!) { filter(id: $id) { version columns where problems { kind names } } }',
        { id: made.filter.id },
      );
      return data.filter;
    };
    expect((await change('removeField', { module: 'accounts', field })).module.fields.at(-1)).toMatchObject({
      name: field,
      removedAt: expect.any(String),
    });
    expect(await view()).toEqual({
      version: 1,
      columns: ['name'],
      where: { all: [named, { any: [] }] },
      problems: [
        { kind: 'CONDITION', names: ['Alue'] },
        { kind: 'COLUMN', names: ['Alue'] },
      ],
    });
    expect((await list({ columns: ['name'], where: (await view()).where })).totalCount).toBe(0);
    // Whoever changes the view by what they are shown of it keeps what they are not.
    const wider = { all: [{ any: [] }, { field: 'phone', operator: 'EMPTY' }, named] };
    await change('updateFilter', { id: made.filter.id, version: 1, where: wider }, aino, 'filter { id }');
    expect((await view()).where).toEqual(wider);
    expect((await account({ [field]: 'Itä' })).errors).toMatchObject([{ code: 'UNKNOWN_FIELD' }]);

    await change('restoreField', { module: 'accounts', field });
    expect(await view()).toEqual({
      version: 2,
      columns: ['name', field],
      where: { all: [where.all[1], ...wider.all.slice(1)] },
      problems: [],
    });
    expect((await list({ columns: ['name'], where })).totalCount).toBe(1);

    expect((await change('purgeField', { module: 'accounts', field })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await change('removeField', { module: 'accounts', field });
    const drop = { id: made.filter.id, version: 2, dropProblems: true };
    const { errors } = await change('updateFilter', drop, aino, 'filter { id }');
    expect(errors).toEqual([]);
    const rest = { all: wider.all.slice(1) };
    expect(await view()).toEqual({ version: 3, columns: ['name'], where: rest, problems: [] });
    expect((await change('purgeField', { module: 'accounts', field })).errors).toEqual([]);
    const [left] = await world.sql`select count(*)::int as count from sales.account where custom ? ${field}`;
    expect(left!.count).toBe(0);
  });

  it('stands on boards and in KPIs', async () => {
    const [by, sum] = [
      await create({
        labels: labels('Luokka'),
        type: 'PICKLIST',
        options: [{ labels: labels('Iso') }, { labels: labels('Pieni') }],
      }),
      await create({ labels: labels('Ostot'), type: 'MONEY' }),
    ];
    const { account: made } = await account({ [by]: 'iso', [sum]: '12.50' }, 'Luokiteltu Oy');
    await account({ [by]: 'iso', [sum]: '0.50' });
    const { filter } = await change(
      'createFilter',
      {
        module: 'accounts',
        name: 'Luokat',
        columns: ['name'],
        presentation: 'KANBAN',
        board: { columnField: by, titleField: 'name', cardFields: [sum], sumField: sum, columns: [] },
        kpis: [{ name: 'Ostot', function: 'SUM', field: sum, mode: 'BREAKDOWN', by }],
      },
      aino,
      'filter { id kpiResults { slices { value label figure { value } } } }',
    );
    expect(filter.kpiResults[0].slices).toEqual([{ value: 'iso', label: 'Iso', figure: { value: '13.00' } }]);
    const moved = await change(
      'moveCard',
      { boardId: filter.id, recordId: made!.id, version: 1, toColumn: 'pieni' },
      aino,
      'card { column } columns { value count sums { amount } }',
    );
    expect(moved.errors).toEqual([]);
    expect(moved.card.column).toBe('pieni');
    expect(moved.columns).toEqual(
      expect.arrayContaining([
        { value: 'iso', count: 1, sums: [{ amount: '0.50' }] },
        { value: 'pieni', count: 1, sums: [{ amount: '12.50' }] },
      ]),
    );
  });

  it('can be hidden from a role like any other', async () => {
    const field = await create({ labels: labels('Salainen'), type: 'TEXT' });
    const { account: made } = await account({ [field]: 'piilo' }, 'Piilossa Oy');
    const role = await aRole(world.sql, 'Sihteeri');
    await world.sql`insert into identity.field_permission values (${role}, 'accounts', ${field}, 'NONE')`;
    const liisa = await aPerson(world.sql, 'Liisa L', { role });
    const { data } = await ask(
      liisa.actor,
      'query ($id: ID!) { account(id: $id) { name customFields { field } record { cells { field } } } }',
      { id: made!.id },
    );
    expect(data.account.name).toBe('Piilossa Oy');
    expect(JSON.stringify(data)).not.toContain(field);

    // A view of it tells her no name, also when it is gone for all.
    const kpis = [{ name: 'Salaisia', where: { field, operator: 'NOT_EMPTY' } }];
    const colours = [{ hue: 'red', where: { field, operator: 'EMPTY' } }];
    const board = { columnField: 'type', titleField: 'name', cardFields: [field], columns: [], colours };
    const shown = { module: 'accounts', name: 'Kaikkien', columns: ['name', field], visibility: 'ALL' };
    const view = { ...shown, presentation: 'KANBAN', kpis, board };
    const { filter } = await change('createFilter', view, aino, 'filter { id }');
    await change('removeField', { module: 'accounts', field });
    const namesFor = async ({ actor }: Person) => {
      const PROBLEMS = 'query ($id: ID!) { filter(id: $id) { problems { names message } } }';
      return (await ask(actor, PROBLEMS, { id: filter.id })).data.filter.problems;
    };
    expect(await namesFor(aino)).toEqual([
      { names: ['Salainen'], message: 'Yksi sarake on jätetty pois, sillä sen kenttä puuttuu: Salainen' },
      {
        names: ['Salainen'],
        message: 'Taulusta on jätetty pois 2 osaa, joiden kenttä tai arvo puuttuu: Salainen',
      },
      { names: ['Salaisia'], message: 'Yksi tunnusluku on jätetty pois, sillä sen kenttä tai arvo puuttuu: Salaisia' },
    ]);
    expect(await namesFor(liisa)).toEqual([
      {
        names: [],
        message: 'Yksi sarake on jätetty pois, sillä sen kenttä puuttuu: kenttä, jota ei ole tai jota et näe',
      },
      {
        names: [],
        message:
          'Taulusta on jätetty pois 2 osaa, joiden kenttä tai arvo puuttuu: 2 kenttää, joita ei ole tai joita et näe',
      },
      {
        names: [],
        message:
          'Yksi tunnusluku on jätetty pois, sillä sen kenttä tai arvo puuttuu: kenttä, jota ei ole tai jota et näe',
      },
    ]);
  });

  it('is arranged by administrators alone', async () => {
    const refused = await change(
      'createField',
      { module: 'accounts', labels: labels('Oma'), type: 'TEXT' },
      aino,
      'field',
    );
    expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input'] }]);
    const { errors } = await ask(aino.actor, '{ moduleSettings { module } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a field that came with its module', () => {
  let world: World;
  let ask: Graph;
  let boss: Person;

  beforeAll(async () => {
    world = await openWorld();
    ask = await openGraph(world);
    boss = await aPerson(world.sql, 'Boss B', { admin: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
  const change = async (name: string, input: object, select = SETTINGS): Promise<any> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${select} ${ERRORS} } }`;
    const answer = await ask(boss.actor, source, { input });
    expect(answer.errors).toBeUndefined();
    return answer.data.it;
  };
  const optionsOf = ({ module }: { module: { fields: { name: string; options: object[] }[] } }, field: string) =>
    module.fields.find(({ name }) => name === field)!.options;

  it('is called and required as administrators say, and stays when the declarations are published again', async () => {
    const at = { module: 'accounts', field: 'industry' };
    const { errors } = await change('updateField', { ...at, labels: labels('Ala', 'Branch'), required: true });
    expect(errors).toEqual([]);
    const made = await change('createAccount', { name: 'Kone Oy' }, 'account { id }');
    expect(made.errors).toEqual([{ code: 'REQUIRED', path: ['input', 'industry'], message: 'Pakollinen tieto' }]);
    const { data } = await ask(boss.actor, '{ module(name: "accounts") { fields { name label required } } }');
    expect(data.module.fields).toContainEqual({ name: 'industry', label: 'Ala', required: true });
    expect((await change('updateField', { ...at, field: 'name', required: false })).errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'required'] },
    ]);
    expect((await change('removeField', at)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'field'] }]);
    await change('updateField', { ...at, required: false });
  });

  it('has the values that administrators give it: called, coloured, ordered, retired', async () => {
    const at = { module: 'accounts', field: 'status' };
    await change('createOption', { ...at, labels: labels('Uinuva', 'Asleep'), hue: 'violet' });
    await change('updateOption', { ...at, value: 'active', labels: labels('Virkeä', 'Lively') });
    const arranged = await change('updateOption', { ...at, value: 'asleep', position: 0 });
    expect(arranged.errors).toEqual([]);
    expect(optionsOf(arranged, 'status')).toMatchObject([
      { value: 'asleep', label: 'Uinuva', hue: 'violet', active: true },
      { value: 'active', label: 'Virkeä' },
      { value: 'passive' },
      { value: 'ended' },
    ]);
    const kept = await change('createAccount', { name: 'Vanha Oy', status: 'passive' }, 'account { id }');
    await change('updateOption', { ...at, value: 'passive', active: false });
    const refused = await change('createAccount', { name: 'Uusi Oy', status: 'passive' }, 'account { id }');
    expect(refused.errors).toMatchObject([{ code: 'INVALID_OPTION', path: ['input', 'status'] }]);
    const { data } = await ask(boss.actor, 'query ($id: ID!) { account(id: $id) { status { label active } } }', {
      id: kept.account.id,
    });
    expect(data.account.status).toEqual({ label: 'Passiivinen', active: false });
  });

  it('gives the records of one value another, the views that ask for it too', async () => {
    const at = { module: 'accounts', field: 'type' };
    for (const name of ['A', 'B']) await change('createAccount', { name, type: 'prospect' }, 'account { id }');
    const { filter } = await change(
      'createFilter',
      {
        module: 'potentials',
        name: 'Liidien',
        columns: ['name'],
        where: { field: 'account.type', operator: 'ANY_OF', values: ['prospect', 'customer'] },
      },
      'filter { id }',
    );
    const colour = (value: string) => [{ hue: 'red', where: { field: 'type', operator: 'IS', values: [value] } }];
    const cards = {
      columnField: 'type',
      titleField: 'name',
      cardFields: [],
      columns: [{ value: 'prospect', limit: 3 }],
    };
    const made = await change(
      'createFilter',
      {
        module: 'accounts',
        name: 'Taulu',
        presentation: 'KANBAN',
        columns: [],
        board: { ...cards, colours: colour('prospect') },
      },
      'filter { id }',
    );
    const merged = await change('mergeOption', { ...at, value: 'prospect', into: 'customer' }, `changed ${SETTINGS}`);
    expect(merged).toMatchObject({ changed: 2, errors: [] });
    expect(optionsOf(merged, 'type')).not.toContainEqual(expect.objectContaining({ value: 'prospect' }));
    const rows = await world.sql`select name, type from sales.account where type is not null order by name`;
    expect([...rows]).toEqual([
      { name: 'A', type: 'customer' },
      { name: 'B', type: 'customer' },
    ]);
    const { data } = await ask(boss.actor, 'query ($id: ID!) { filter(id: $id) { where } }', { id: filter.id });
    expect(data.filter.where.values).toEqual(['customer']);
    const BOARD = 'query ($id: ID!) { filter(id: $id) { board { columns { value limit } colours { hue where } } } }';
    const board = (await ask(boss.actor, BOARD, { id: made.filter.id })).data.filter.board;
    expect(board).toEqual({ columns: [{ value: 'customer', limit: 3 }], colours: colour('customer') });
    expect((await change('mergeOption', { ...at, value: 'customer', into: 'customer' })).errors).toMatchObject([
      { code: 'INVALID_OPTION', path: ['input', 'into'] },
    ]);
  });

  it('leaves alone the values that are kept elsewhere', async () => {
    const { errors } = await change('createOption', { module: 'potentials', field: 'stage', labels: labels('Uusi') });
    expect(errors).toMatchObject([{ code: 'FIXED_OPTIONS', path: ['input', 'field'] }]);
  });
});

describe('a module', () => {
  let world: World;
  let ask: Graph;
  let boss: Person;
  let aino: Person;

  beforeAll(async () => {
    world = await openWorld();
    ask = await openGraph(world);
    boss = await aPerson(world.sql, 'Boss B', { admin: true });
    aino = await aPerson(world.sql, 'Aino A', { role: await aRole(world.sql, 'Myyjä') });
    for (const module of ['accounts', 'contacts', 'potentials']) await moduleDefault(world.sql, module, 'EDIT');
  });

  const LAYOUT = 'module { enabled laidOut layout { key label fields } }';
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever the operation asked for
  const change = async (name: string, input: object, select = LAYOUT): Promise<any> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${select} ${ERRORS} } }`;
    const { data, errors } = await ask(boss.actor, source, { input });
    expect(errors).toBeUndefined();
    return data.it;
  };
  const fieldsOf = async (module: string) => {
    const { data } = await ask(aino.actor, 'query ($m: String!) { module(name: $m) { fields { name groupLabel } } }', {
      m: module,
    });
    return data.module?.fields as { name: string; groupLabel: string }[] | undefined;
  };

  it('is laid out by administrators: groups, their names and the order of fields, for everybody', async () => {
    const groups = [
      { key: 'contactDetails', labels: labels('Tavoitettavuus', 'How to reach'), fields: ['phone', 'email', 'name'] },
      { labels: labels('Omat'), fields: ['industry'] },
    ];
    const { module, errors } = await change('setLayout', { module: 'accounts', groups });
    expect(errors).toEqual([]);
    expect(module).toMatchObject({ laidOut: true });
    expect(module.layout.slice(0, 2)).toEqual([
      { key: 'contactDetails', label: 'Tavoitettavuus', fields: ['phone', 'email', 'name', 'website'] },
      { key: 'omat', label: 'Omat', fields: ['industry'] },
    ]);
    const fields = (await fieldsOf('accounts'))!;
    expect(fields.slice(0, 4)).toEqual([
      { name: 'phone', groupLabel: 'Tavoitettavuus' },
      { name: 'email', groupLabel: 'Tavoitettavuus' },
      { name: 'name', groupLabel: 'Tavoitettavuus' },
      { name: 'industry', groupLabel: 'Omat' },
    ]);
    expect(fields).toHaveLength(new Set(fields.map(({ name }) => name)).size);
    const back = await change('setLayout', { module: 'accounts', groups: null });
    expect(back.module).toMatchObject({ laidOut: false });
    expect((await fieldsOf('accounts'))![0]).toEqual({ name: 'name', groupLabel: 'Perustiedot' });
  });

  it('that is switched off is nowhere, and is as it was when it is switched on again', async () => {
    const make = 'mutation { createAccount(input: { name: "Kone Oy" }) { account { id } errors { code path } } }';
    const { account } = (await ask(aino.actor, make)).data.createAccount;
    await ask(
      aino.actor,
      'mutation ($id: ID!) { createPotential(input: { name: "Hissit", accountId: $id }) { errors { code } } }',
      { id: account.id },
    );
    const look = async () => {
      const { data } = await ask(
        aino.actor,
        `query ($id: ID!) { modules { name } account(id: $id) { name } accounts(first: 5) { totalCount } record(id: $id) { title }
          search(query: "Kone") { title } potentials(first: 5) { edges { node { account { name } } } } filters(module: "accounts") { id } }`,
        { id: account.id },
      );
      return { ...data, modules: data.modules.map(({ name }: { name: string }) => name), filters: data.filters.length };
    };
    const before = await look();
    expect(before).toMatchObject({
      account: { name: 'Kone Oy' },
      accounts: { totalCount: 1 },
      search: [{ title: 'Kone Oy' }],
    });
    expect((await change('setModuleEnabled', { module: 'accounts', enabled: false })).module.enabled).toBe(false);
    expect(await look()).toMatchObject({
      modules: before.modules.filter((name: string) => name !== 'accounts'),
      account: null,
      accounts: { totalCount: 0 },
      record: null,
      search: [],
      potentials: { edges: [{ node: { account: null } }] },
    });
    expect((await fieldsOf('potentials'))!.map(({ name }) => name)).not.toContain('account');
    expect((await ask(aino.actor, make)).data.createAccount.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const merge = { module: 'accounts', field: 'type', value: 'other', into: 'customer' };
    expect((await change('mergeOption', merge, 'changed')).errors).toMatchObject([{ code: 'MODULE_OFF' }]);
    await change('setModuleEnabled', { module: 'accounts', enabled: true });
    expect(await look()).toEqual(before);
  });
});
