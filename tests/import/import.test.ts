import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPerson } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { checkImport, writeImport } from '../../scripts/import/run-import.ts';

const scratch = mkdtempSync(join(tmpdir(), 'solmu-import-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await aPerson(world.sql, 'Aino Virta');
});

let sources = 0;
let source: string;
beforeEach(() => {
  source = `test-${sources++}`;
});

interface Line {
  line: string;
  key: string;
  outcome: string;
  field: string;
  code: string;
  'reason (fi)': string;
  'reason (en)': string;
}

/** Imports files by steps; answers the lines of the report. */
async function imported(files: Record<string, string | Buffer>, steps: object[], more: object = {}, run = writeImport) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(scratch, name), text);
  const map = join(scratch, 'map.json');
  writeFileSync(map, JSON.stringify({ source, steps, ...more }));
  const report = join(scratch, 'report.csv');
  await run({ databaseUrl: world.url, map, folder: scratch, report });
  return parse(readFileSync(report, 'utf8'), { columns: true, bom: true }) as unknown as Line[];
}

const short = (lines: Line[]) =>
  lines.map(({ line, outcome, field, code }) => [line, outcome, field, code].filter(Boolean).join(' '));

const owner = { value: 'Aino Virta', user: 'name' };
const accounts = (fields: object = {}) => [
  { file: 'accounts.csv', records: { module: 'accounts', key: 'id', fields: { name: 'name', owner, ...fields } } },
];
const deals = (fields: object = {}) => [
  { file: 'deals.csv', records: { module: 'potentials', key: 'id', fields: { name: 'name', owner, ...fields } } },
];

describe('rows that are wrong', () => {
  it('never stop those that are right, and each says why, in Finnish and English', async () => {
    const lines = await imported(
      {
        'deals.csv':
          'id,name,amount,close\n1,Hyvä,100.50,1.2.2026\n2,,5,1.2.2026\n3,Summa,1.005,1.2.2026\n4,Päivä,5,31.2.2026\n5,Päivä,5,keskiviikko\n6,Sarakkeita,5\n,Avaimeton,5,1.2.2026\n1,Toistuva,5,1.2.2026\n7,Hyvä,,\n',
      },
      deals({ amount: 'amount', expectedCloseDate: { column: 'close', date: 'D.M.YYYY' } }),
    );
    expect(short(lines)).toEqual([
      '2 created',
      '3 refused name REQUIRED',
      '4 refused amount TOO_MANY_DECIMALS',
      '5 refused expectedCloseDate INVALID_DATE',
      '6 refused expectedCloseDate INVALID_DATE',
      '7 refused INVALID_VALUE',
      '8 refused key REQUIRED',
      '9 refused key CONFLICT',
      '10 created',
    ]);
    expect(lines[4]).toMatchObject({
      key: '5',
      'reason (fi)': '”keskiviikko” ei ole päivä muodossa D.M.YYYY',
      'reason (en)': '“keskiviikko” is no day of the form D.M.YYYY',
    });
    expect(lines[7]).toMatchObject({ 'reason (en)': 'Line 2 has the same key' });
    expect(await world.sql`select amount from sales.potential where name = 'Hyvä' order by number`).toEqual([
      { amount: '100.50' },
      { amount: null },
    ]);
  });

  it('are found when only PostgreSQL refuses them, and the rest of their batch is written', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `${n},Yritys ${n},${n === 17 || n === 42 ? '7000000-6' : ''}`);
    await world.sql`insert into sales.account (name, business_id, owner_id) select 'Vanha Oy', '7000000-6', id from identity."user" limit 1`;
    const lines = await imported(
      { 'accounts.csv': `id,name,businessId\n${rows.join('\n')}` },
      accounts({ businessId: 'businessId' }),
    );
    expect(short(lines.filter(({ outcome }) => outcome !== 'created'))).toEqual([
      '19 refused businessId DUPLICATE_BUSINESS_ID',
      '44 refused businessId DUPLICATE_BUSINESS_ID',
    ]);
    expect(lines.filter(({ outcome }) => outcome === 'created')).toHaveLength(58);
  });

  it('name what is not there, or what could be several', async () => {
    await imported({ 'accounts.csv': 'id,name\na,Kaksonen Oy\nb,Kaksonen Oy\nc,Ainoa Oy' }, accounts());
    const byName = deals({ account: { column: 'account', record: 'name' } });
    const lines = await imported(
      { 'deals.csv': 'id,name,account\n1,A,Ainoa Oy\n2,B,Kaksonen Oy\n3,C,Olematon Oy' },
      byName,
    );
    expect(short(lines)).toEqual(['2 created', '3 refused account CONFLICT', '4 refused account NOT_FOUND']);
    expect(lines[1]!['reason (en)']).toBe('“Kaksonen Oy” could be any of 2');
    const byKey = deals({ account: 'account' });
    expect(short(await imported({ 'deals.csv': 'id,name,account\n4,D,a\n5,E,zzz\n6,F,' }, byKey))).toEqual([
      '2 created',
      '3 refused account NOT_FOUND',
      '4 created',
    ]);
  });

  it('are told when their text is in another encoding than the mapping says', async () => {
    const text = Buffer.from('id,name\n1,M\xe4kel\xe4 Oy\n', 'latin1');
    expect(short(await imported({ 'accounts.csv': text }, accounts()))).toEqual(['2 refused name INVALID_VALUE']);
    const lines = await imported({ 'accounts.csv': text }, accounts(), { csv: { encoding: 'latin1' } });
    expect(short(lines)).toEqual(['2 created']);
    expect(await world.sql`select 1 from sales.account where name = 'Mäkelä Oy'`).toHaveLength(1);
  });

  it('cannot put formulas into the report', async () => {
    const lines = await imported({ 'accounts.csv': 'id,name\n=1+1,' }, accounts());
    expect(lines[0]!.key).toBe("'=1+1");
  });
});

describe('importing again', () => {
  it('makes nothing twice, and changes what changed', async () => {
    await imported(
      { 'accounts.csv': 'id,name,employees\n1,Eka Oy,5\n2,Toka Oy,6' },
      accounts({ employees: 'employees' }),
    );
    const again = 'id,name,employees\n1,Eka Oy,5\n2,Toinen Oy,\n3,Kolmas Oy,7';
    const lines = await imported({ 'accounts.csv': again }, accounts({ employees: 'employees' }));
    expect(short(lines)).toEqual(['2 unchanged', '3 updated', '4 created']);
    const rows = await world.sql`
      select name, employees, version from sales.account where name in ('Eka Oy', 'Toka Oy', 'Toinen Oy', 'Kolmas Oy') order by number`;
    expect(rows).toEqual([
      { name: 'Eka Oy', employees: 5, version: 1 },
      { name: 'Toinen Oy', employees: null, version: 2 },
      { name: 'Kolmas Oy', employees: 7, version: 1 },
    ]);
    const [change] = await world.sql`
      select c.cause, c.actor, c.changes -> 'name' as name from history.change c join sales.account a on a.id = c.record_id
      where a.name = 'Toinen Oy' and c.kind = 'CHANGED'`;
    expect(change).toEqual({ cause: 'import', actor: null, name: ['Toka Oy', 'Toinen Oy'] });
  });

  it('leaves what people have changed, as long as the file says the same', async () => {
    await imported({ 'accounts.csv': 'id,name\n1,Muutettava Oy' }, accounts());
    await world.sql`update sales.account set name = 'Muutettu Oy' where name = 'Muutettava Oy'`;
    expect(short(await imported({ 'accounts.csv': 'id,name\n1,Muutettava Oy' }, accounts()))).toEqual(['2 unchanged']);
    expect(await world.sql`select 1 from sales.account where name = 'Muutettu Oy'`).toHaveLength(1);
  });

  it('does not bring back what is in the recycle bin', async () => {
    await imported({ 'accounts.csv': 'id,name\n1,Poistettava Oy' }, accounts());
    await world.sql`update sales.account set deleted_at = now() where name = 'Poistettava Oy'`;
    const lines = await imported({ 'accounts.csv': 'id,name\n1,Uusi nimi Oy' }, accounts());
    expect(lines[0]).toMatchObject({ outcome: 'refused', 'reason (fi)': 'Tietue on roskakorissa' });
  });

  it('moves a deal to its stage at the time that the file tells', async () => {
    const steps = deals({
      stage: 'stage',
      amount: 'amount',
      closedAt: { column: 'closed', date: 'YYYY-MM-DD' },
      stageEnteredAt: { firstOf: ['closed', 'begun'], date: 'YYYY-MM-DD' },
    });
    await imported({ 'deals.csv': 'id,name,stage,amount,begun,closed\n1,Siirtyvä,Kartoitus,10,2026-01-05,' }, steps);
    await imported(
      { 'deals.csv': 'id,name,stage,amount,begun,closed\n1,Siirtyvä,Voitettu,10,2026-01-05,2026-03-01' },
      steps,
    );
    const [deal] = await world.sql`
      select stage, probability, closed_at = '2026-03-01 12:00 Europe/Helsinki' as closed, stage_entered_at = closed_at as entered
      from sales.potential where name = 'Siirtyvä'`;
    expect(deal).toEqual({ stage: 'won', probability: 100, closed: true, entered: true });
  });
});

describe('records of one file that name each other', () => {
  const withParent = accounts({ parent: 'parent' });
  const parents = () => world.sql`
    select a.name, p.name as parent from sales.account a left join sales.account p on p.id = a.parent_id
    join catalog.import_key k on k.record_id = a.id where k.source = ${source} order by a.name`;

  it('may stand in any order', async () => {
    const lines = await imported(
      { 'accounts.csv': 'id,name,parent\n1,Lapsi Oy,3\n2,Lapsenlapsi Oy,1\n3,Emo Oy,' },
      withParent,
    );
    expect(short(lines)).toEqual(['2 created', '3 created', '4 created']);
    expect(await parents()).toEqual([
      { name: 'Emo Oy', parent: null },
      { name: 'Lapsenlapsi Oy', parent: 'Lapsi Oy' },
      { name: 'Lapsi Oy', parent: 'Emo Oy' },
    ]);
  });

  it('are written without a reference that leads nowhere or round, and told as incomplete', async () => {
    const text = 'id,name,parent\n1,Orpo Oy,99\n2,Piiri Oy,3\n3,Kehä Oy,2\n4,Kunnossa Oy,';
    const lines = await imported({ 'accounts.csv': text }, withParent);
    expect(short(lines).sort()).toEqual([
      '2 incomplete parent NOT_FOUND',
      '3 created',
      '4 incomplete parent CYCLE',
      '5 created',
    ]);
    const later = await imported({ 'accounts.csv': `${text}\n99,Löytyi Oy,` }, withParent);
    expect(short(later)).toContain('2 updated');
    expect(await parents()).toContainEqual({ name: 'Orpo Oy', parent: 'Löytyi Oy' });
  });
});

describe('people', () => {
  const steps = [
    { file: 'people.csv', roles: { name: { value: 'Tiimin vetäjä' } } },
    { file: 'people.csv', roles: { name: { value: 'Tiimiläinen' }, below: { value: 'Tiimin vetäjä' } } },
    { file: 'people.csv', groups: { name: 'team' } },
    {
      file: 'people.csv',
      users: { name: 'name', email: { text: '{name:dotted}@tuonti.example' }, role: 'role', groups: ['team'] },
    },
  ];

  it('come with roles and groups, and join more groups on later rows', async () => {
    const text =
      'name,team,role\nÄnni Öhman,Punaiset,Tiimin vetäjä\nÄnni Öhman,Siniset,Tiimin vetäjä\nPekka Puro,Siniset,Tuntematon';
    const lines = await imported({ 'people.csv': text }, steps);
    expect(short(lines.slice(-3))).toEqual(['2 created', '3 updated', '4 refused role NOT_FOUND']);
    const [user] = await world.sql`
      select u.email, r.name as role, (select array_agg(g.name order by g.name) from identity.group_member m
        join identity."group" g on g.id = m.group_id where m.user_id = u.id) as groups
      from identity."user" u join identity.role r on r.id = u.role_id where u.name = 'Änni Öhman'`;
    expect(user).toEqual({
      email: 'anni.ohman@tuonti.example',
      role: 'Tiimin vetäjä',
      groups: ['Punaiset', 'Siniset'],
    });
  });

  it('that are there already by their address are found, not made again', async () => {
    await world.sql`insert into identity."user" (name, email) values ('Vanha Tuttu', 'vanha.tuttu@tuonti.example')`;
    await imported({ 'people.csv': 'name,team,role\nVanha Tuttu,Punaiset,Tiimiläinen' }, steps);
    expect(await world.sql`select 1 from identity."user" where email = 'vanha.tuttu@tuonti.example'`).toHaveLength(1);
  });
});

describe('picklists and pipelines', () => {
  it('get values that they lack, when the mapping says so', async () => {
    const text = 'id,name,product\n1,A,Uusi tuote\n2,B,uusi tuote\n3,C,Äänieriste 50';
    const lines = await imported({ 'deals.csv': text }, deals({ product: { column: 'product', create: true } }));
    expect(short(lines)).toEqual(['2 created', '3 created', '4 created']);
    const products =
      await world.sql`select value, label ->> 'fi' as label from catalog.option where field = 'product' order by position`;
    expect(products).toEqual([
      { value: 'uusi_tuote', label: expect.stringMatching(/^uusi tuote$/i) },
      { value: 'aanieriste_50', label: 'Äänieriste 50' },
    ]);
    expect(short(await imported({ 'deals.csv': 'id,name,product\n4,D,Outo' }, deals({ product: 'product' })))).toEqual([
      '2 refused product INVALID_OPTION',
    ]);
  });

  it('refuse a label that two pipelines have', async () => {
    const pipelines = [
      {
        id: 'uusinnat',
        name: { fi: 'Uusinnat', en: 'Renewals' },
        stages: [{ id: 'uusittu', name: { fi: 'Voitettu', en: 'Renewed' }, kind: 'WON', probability: 100 }],
      },
    ];
    const text = 'id,name,stage\n1,A,Voitettu\n2,B,Renewed';
    const lines = await imported({ 'deals.csv': text }, deals({ stage: 'stage' }), { pipelines });
    expect(short(lines)).toEqual(['2 refused stage INVALID_OPTION', '3 created']);
  });
});

describe('a check', () => {
  it('tells what would happen and leaves nothing, also no number', async () => {
    const count = async () =>
      (
        await world.sql`select (select count(*) from catalog.record) as records, (select count(*) from catalog.import_key) as keys,
        (select count(*) from catalog.option) as options, (select last_value from sales.account_number) as number`
      )[0];
    const before = await count();
    const files = {
      'accounts.csv': 'id,name\n1,Koe Oy\n2,',
      'deals.csv': 'id,name,account,product\n1,A,1,Koetuote\n2,B,2,Koetuote',
    };
    const steps = [...accounts(), ...deals({ account: 'account', product: { column: 'product', create: true } })];
    const lines = await imported(files, steps, {}, checkImport);
    expect(short(lines)).toEqual(['2 created', '3 refused name REQUIRED', '2 created', '3 refused account NOT_FOUND']);
    expect(await count()).toEqual(before);
    expect(await imported(files, steps)).toEqual(lines);
  });
});

describe('a mapping that cannot work', () => {
  const refused = async (files: Record<string, string>, steps: object[], more: object = {}) => {
    try {
      await imported(files, steps, more);
    } catch (error) {
      return (error as Error).message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    }
    throw new Error('The mapping was taken');
  };

  it('is refused with the place of every fault', async () => {
    expect(
      await refused({}, [{ file: 'accounts.csv' }, { file: 'x.csv', roles: { name: { value: 'A', column: 'b' } } }]),
    ).toEqual([
      'steps[0]: has exactly one of roles, groups, users, records',
      'steps[1].roles.name: has exactly one of column, value, text, firstOf',
    ]);
    expect(await refused({}, [], { source: 'Iso Kirjain' })).toEqual([
      'source: is small letters, digits and -, such as old-crm',
      expect.stringMatching(/^steps: /),
    ]);
  });

  it('is refused where files or fields are not what it says', async () => {
    const faults = await refused({ 'accounts.csv': 'id,name\n' }, [
      ...accounts({ industry: 'sector', colour: 'name', employees: { column: 'name', create: true }, number: 'id' }),
      { file: 'nothing.csv', groups: { name: 'name' } },
      { file: 'accounts.csv', records: { module: 'rockets', key: 'id', fields: {} } },
      { file: 'accounts.csv', records: { module: 'contacts', key: 'id', fields: { firstName: 'name' } } },
    ]);
    expect(faults).toEqual([
      'steps[0]: accounts.csv has no column “sector”; it has id, name',
      expect.stringMatching(/^steps\[0\]\.records\.fields\.colour: accounts has no such field; it has name, /),
      'steps[0].records.fields.employees: `create` is for picklists',
      'steps[0].records.fields.number: is set by the system',
      expect.stringMatching(/^steps\[1\]: There is no file nothing\.csv in /),
      expect.stringMatching(
        /^steps\[2\]\.records\.module: there is no module “rockets”; there are accounts, contacts, /,
      ),
      'steps[3].records.fields: lastName is required',
    ]);
  });

  it('is refused when its file is no JSON, and files that are no CSV are told', async () => {
    writeFileSync(join(scratch, 'broken.json'), '{');
    const options = {
      databaseUrl: world.url,
      map: join(scratch, 'broken.json'),
      folder: scratch,
      report: join(scratch, 'r.csv'),
    };
    await expect(writeImport(options)).rejects.toThrow('is no JSON');
    await expect(imported({ 'accounts.csv': 'id,name\n1,"auki' }, accounts())).rejects.toThrow(
      'accounts.csv is no CSV',
    );
  });
});
