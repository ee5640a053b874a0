import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './import-files.ts';
import { openInstallation, type Shape } from './installation.ts';
import { aPerson, aRole } from './people.ts';

const SHAPES: Shape[] = ['inProcess', 'http'];
const COMPANIES = `Y-tunnus;Yrityksen nimi;Liikevaihto;Omistaja;Emoyhtiö;Toimiala;Muuta
0112038-9;Kone Oyj;10 000,50;Aino Tuoja;;Teollisuus;x
1234567-1;Hissi Oy;"1.234,00 €";aino.tuoja@esimerkki.fi;;;
9999999-9;Väärä Oy;1;;;;
2345678-0;Tuntematon omistaja;2;Ei Kukaan;;;
;;5;;;;
0112038-9;Kone taas;3;;;;
`;

describe.each(SHAPES)('an import, %s', async (shape) => {
  const house = await openInstallation({ shape });
  const { sql } = house;
  const aino = await house.signIn(await aPerson(sql, 'Aino Tuoja'));
  const liisa = await house.signIn(await aPerson(sql, 'Liisa Toinen'));
  const imports = importsOf(house, aino);
  const outcomesOf = (run: { outcomes: { edges: { node: { outcome: string } }[] } }) =>
    run.outcomes.edges.map(({ node }) => node.outcome);

  it('proposes what columns are, by their names in either language and what they hold', async () => {
    const file = await imports.sent(COMPANIES, 'accounts', { name: 'yritykset.csv' });
    expect(file).toMatchObject({
      fileName: 'yritykset.csv',
      format: 'CSV',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 6,
      preview: null,
      run: null,
    });
    expect(file.columns[2]).toEqual({ name: 'Liikevaihto', samples: ['10 000,50', '1.234,00 €', '1', '2', '5'] });
    expect(file.settings).toMatchObject({ matchBy: ['businessId'], decimalSign: 'COMMA', dateForm: 'DMY' });
    const fields = Object.fromEntries(
      file.settings.columns.map((one: { column: string; field: string }) => [one.column, one.field]),
    );
    expect(fields).toMatchObject({
      'Y-tunnus': 'businessId',
      Liikevaihto: 'annualRevenue',
      Omistaja: 'owner',
      Toimiala: 'industry',
    });
    expect((await liisa.graph('query ($id: ID!) { import(id: $id) { id } }', { id: file.id })).data.import).toBeNull();
  });

  it('tells the fate of each row before anything is written, and then does just that', async () => {
    const file = await imports.sent(COMPANIES, 'accounts');
    const columns = [
      ...file.settings.columns.filter(({ field }: { field: string }) => field !== 'name'),
      { column: 'Yrityksen nimi', field: 'name' },
    ];
    const [before] = await sql`select last_value from sales.account_number`;
    const preview = await imports.preview(file.id, { ...file.settings, columns });
    expect(outcomesOf(preview)).toEqual(['CREATED', 'CREATED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(preview.outcomes.edges.slice(2).map(({ node }: { node: { errors: object[] } }) => node.errors[0])).toEqual([
      { code: 'INVALID_BUSINESS_ID', path: ['input', 'businessId'], message: 'Y-tunnuksen tarkistusmerkki on väärä' },
      { code: 'NOT_FOUND', path: ['input', 'owner'], message: '”Ei Kukaan” ei löydy' },
      { code: 'REQUIRED', path: ['input', 'name'], message: 'Pakollinen tieto' },
      { code: 'CONFLICT', path: ['input'], message: 'Sama avain on jo rivillä 2' },
    ]);
    const [after] = await sql`select last_value from sales.account_number`;
    expect(after).toEqual(before);
    expect((await sql`select count(*)::int as n from sales.account`)[0]!.n).toBe(0);

    const { run, refusedUrl } = await imports.run(file.id);
    expect(run).toMatchObject({ state: 'DONE', total: 6, done: 2, refused: 4, unchanged: 0 });
    expect(outcomesOf(run)).toEqual(outcomesOf(preview));
    const rows =
      await sql`select name, business_id, annual_revenue::text as revenue, owner_id, industry from sales.account order by name`;
    expect(rows).toMatchObject([
      { name: 'Hissi Oy', business_id: '1234567-1', revenue: '1234.00', owner_id: aino.person.uuid, industry: null },
      {
        name: 'Kone Oyj',
        business_id: '0112038-9',
        revenue: '10000.50',
        owner_id: aino.person.uuid,
        industry: 'industry',
      },
    ]);
    expect(await sql`select distinct cause from history.change where module = 'accounts'`).toEqual([
      { cause: 'import' },
    ]);

    const refused = await (await fetch(house.url + refusedUrl, { headers: { cookie: aino.cookie } })).text();
    const lines = refused.trimEnd().split('\r\n');
    expect(lines[0]).toBe('Y-tunnus;Yrityksen nimi;Liikevaihto;Omistaja;Emoyhtiö;Toimiala;Muuta;Rivi;Syy');
    expect(lines[1]).toBe('9999999-9;Väärä Oy;1;;;;;4;Y-tunnus: Y-tunnuksen tarkistusmerkki on väärä.');
    expect(lines).toHaveLength(5);
    expect((await fetch(house.url + refusedUrl, { headers: { cookie: liisa.cookie } })).status).toBe(404);
    expect((await imports.run(file.id)).errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'id'] }]);
  });

  it('makes tags of words that are none yet, with the rows that bring them', async () => {
    const words = async () =>
      (await sql`select value from catalog.option where field = 'tags' order by value`).map(({ value }) => value);
    const file = await imports.sent('Nimi;Tunnisteet\nSanainen Oy;Messut, vip\nToinen Oy;MESSUT\n', 'contacts');
    const columns = [
      { column: 'Nimi', field: 'lastName' },
      { column: 'Tunnisteet', field: 'tags' },
    ];
    expect(file.settings.columns).toContainEqual(columns[1]);
    const preview = await imports.preview(file.id, { ...file.settings, columns, matchBy: ['lastName'] });
    expect(outcomesOf(preview)).toEqual(['CREATED', 'CREATED']);
    expect(await words()).toEqual([]);
    expect(outcomesOf((await imports.run(file.id)).run)).toEqual(['CREATED', 'CREATED']);
    expect(await words()).toEqual(['messut', 'vip']);
    const rows = await sql`select tags from sales.contact order by last_name`;
    expect(rows.map(({ tags }) => tags)).toEqual([['messut', 'vip'], ['messut']]);
  });

  it('updates what is there, leaves the same alone, and is undone as a whole', async () => {
    const text =
      'Y-tunnus,Nimi,Liikevaihto\n0112038-9,Kone Uusi Oyj,10000.50\n1234567-1,Hissi Oy,1234\n2345678-0,Kolmas Oy,\n';
    const file = await imports.sent(text, 'accounts');
    expect(file.settings.decimalSign).toBe('POINT');
    const preview = await imports.preview(file.id, file.settings);
    expect(outcomesOf(preview)).toEqual(['CHANGED', 'UNCHANGED', 'CREATED']);
    const { run } = await imports.run(file.id);
    expect(outcomesOf(run)).toEqual(['CHANGED', 'UNCHANGED', 'CREATED']);
    const names = async () =>
      (await sql`select name from sales.account where deleted_at is null order by name`).map(({ name }) => name);
    expect(await names()).toEqual(['Hissi Oy', 'Kolmas Oy', 'Kone Uusi Oyj']);
    const undo = 'mutation ($input: UndoRunInput!) { undoRun(input: $input) { run { id } errors { code } } }';
    expect((await aino.graph(undo, { input: { id: run.id } })).data.undoRun.errors).toEqual([]);
    await expect.poll(async () => (await imports.read(file.id)).run.undoneBy?.state, { timeout: 10_000 }).toBe('DONE');
    expect(await names()).toEqual(['Hissi Oy', 'Kone Oyj']);
    expect((await imports.preview(file.id, file.settings)).state).toBe('DONE');
  });

  it('skips what it is told to, and empties fields only when it is told to', async () => {
    const file = await imports.sent(
      'Y-tunnus;Nimi;Liikevaihto\n0112038-9;Kone Oyj;\n3456789-3;Uusi Oy;7\n',
      'accounts',
    );
    const skip = await imports.preview(file.id, { ...file.settings, whenNew: 'SKIP', emptyCells: 'CLEAR' });
    expect(outcomesOf(skip)).toEqual(['CHANGED', 'UNCHANGED']);
    const keep = await imports.preview(file.id, { ...file.settings, whenFound: 'SKIP' });
    expect(outcomesOf(keep)).toEqual(['UNCHANGED', 'REFUSED']);
  });

  it('names relations by name, number or id', async () => {
    const [kone] = await sql<
      { id: string; number: string }[]
    >`select id, number from sales.account where name = 'Kone Oyj'`;
    const file = await imports.sent(
      `Potentiaalin nimi;Asiakas;Summa;Arvioitu päättymispäivä\nNimellä;Kone Oyj;1;24.12.2026\nNumerolla;${kone!.number};2;1.1.2027\nEi ole;Olematon;3;\n`,
      'potentials',
    );
    expect(outcomesOf(await imports.preview(file.id, { ...file.settings, matchBy: [] }))).toEqual([
      'CREATED',
      'CREATED',
      'REFUSED',
    ]);
    await imports.run(file.id);
    const rows =
      await sql`select name, account_id, expected_close_date::text as day from sales.potential order by name`;
    expect(rows).toEqual([
      { name: 'Nimellä', account_id: kone!.id, day: '2026-12-24' },
      { name: 'Numerolla', account_id: kone!.id, day: '2027-01-01' },
    ]);
  });

  it('reads Excel, UTF-16 and Windows-1252', async () => {
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('Yritykset');
    sheet.addRow(['Nimi', 'Liikevaihto', 'Luotu']);
    sheet.addRow(['Excel Oy', 1234.5, new Date('2026-01-02T00:00:00Z')]);
    const book = await imports.sent(new Uint8Array(await workbook.xlsx.writeBuffer()), 'accounts', { name: 'a.xlsx' });
    expect(book).toMatchObject({ format: 'EXCEL', rows: 1, settings: { decimalSign: 'POINT' } });
    expect(book.columns.map(({ samples }: { samples: string[] }) => samples[0])).toEqual([
      'Excel Oy',
      '1234.5',
      '2026-01-02',
    ]);
    const wide = await imports.sent(Buffer.from('\ufeffNimi\tLiikevaihto\nÄhtäri Oy\t1\n', 'utf16le'), 'accounts');
    expect(wide).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', columns: [{ samples: ['Ähtäri Oy'] }, {}] });
    const old = await imports.sent(Buffer.from('Nimi;Liikevaihto\n\u00c4ht\u00e4ri Oy;1\n', 'latin1'), 'accounts');
    expect(old).toMatchObject({ encoding: 'windows-1252', columns: [{ samples: ['Ähtäri Oy'] }, {}] });
  });

  it('refuses what is no table, too much, a bomb, and who may not', async () => {
    const code = async (content: string | Uint8Array, module = 'accounts', parameters = {}) => {
      const { status, errors } = await imports.send(content, module, parameters);
      return [status, errors[0].code];
    };
    expect(await code('')).toEqual([422, 'NOT_A_TABLE']);
    expect(await code('Nimi\n')).toEqual([422, 'NO_ROWS']);
    expect(await code('Nimi\nA\n', 'ships')).toEqual([404, 'NOT_FOUND']);
    expect(await code('Nimi\nA\n', 'accounts', { encoding: 'ebcdic' })).toEqual([422, 'INVALID_VALUE']);
    expect(await code(`${'a;'.repeat(201)}\n1\n`)).toEqual([422, 'TOO_MANY_COLUMNS']);
    expect(await code(`PK\x03\x04${'x'.repeat(100)}`)).toEqual([422, 'NOT_A_TABLE']);
    const role = await aRole(sql, `Ei tuo ${shape}`);
    await sql`insert into identity.permission (role_id, module, import) values (${role}, 'accounts', false)`;
    const clerk = importsOf(house, await house.signIn(await aPerson(sql, `Kirjuri ${shape}`, { role })));
    expect(await clerk.send('Nimi\nA\n', 'accounts')).toMatchObject({
      status: 403,
      errors: [{ code: 'IMPORT_NOT_ALLOWED' }],
    });
    const simple = await fetch(`${house.url}/files/import?module=accounts`, {
      method: 'POST',
      headers: { cookie: aino.cookie, 'content-type': 'text/plain' },
      body: 'Nimi\nA\n',
    });
    expect(simple.status).toBe(415);
    expect((await sql`select count(*)::int as n from insights.import where rows is null`)[0]!.n).toBe(0);
  });
});
