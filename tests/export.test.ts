import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type Browser, openInstallation, type Shape } from './installation.ts';
import { aPerson, aRole } from './people.ts';

const EXPORT = `mutation ($input: ExportListInput!) { exportList(input: $input) {
  export { id url fileName expiresAt } errors { code path message } } }`;

const SHAPES: Shape[] = ['inProcess', 'http'];

describe.each(SHAPES)('an export, %s', async (shape) => {
  const house = await openInstallation({ shape });
  const { sql } = house;
  const liisa = await aPerson(sql, 'Liisa Viejä');
  const seller = await house.signIn(liisa);
  const other = await house.signIn(await aPerson(sql, 'Olli Toinen'));
  await sql.begin(async (tx) => {
    await tx`select set_config('solmu.actor', ${liisa.uuid}, true), set_config('solmu.cause', 'ui', true)`;
    const [account] = await tx<{ id: string }[]>`
      insert into sales.account (name, owner_id) values ('=HYPERLINK("http://paha.example")', ${liisa.uuid}) returning id`;
    await tx`insert into sales.potential (name, owner_id, account_id, amount, expected_close_date, type)
      values ('Puoli; "kauppaa"', ${liisa.uuid}, ${account!.id}, 1234.5, '2026-12-24', 'new')`;
    await tx`insert into sales.potential (name, owner_id, amount)
      select 'Kauppa ' || lpad(n::text, 5, '0'), ${liisa.uuid}, n from generate_series(1, 9000) n`;
    const hidden = await aPerson(sql, `Piilo ${shape}`);
    await tx`insert into sales.potential (name, owner_id, amount) values ('SALAISUUS', ${hidden.uuid}, 7)`;
    await tx`insert into identity.module_default (module, level) values ('potentials', 'PRIVATE') on conflict do nothing`;
  });

  const ask = async (browser: Browser, input: object) => {
    const { data } = await browser.graph(EXPORT, { input: { module: 'potentials', format: 'CSV', ...input } });
    return data.exportList;
  };
  const fetchFile = (url: string, { cookie }: { cookie: string }) => fetch(house.url + url, { headers: { cookie } });
  const COLUMNS = ['name', 'amount', 'account', 'expectedCloseDate', 'type', 'owner', 'createdAt'];

  it('has every row of the list, and no other, in its columns and order', async () => {
    const { export: made, errors } = await ask(seller, { columns: ['name', 'amount'], sort: [{ field: 'name' }] });
    expect(errors).toEqual([]);
    const response = await fetchFile(made.url, seller);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Potentiaalit%20");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(9_002);
    expect(lines.slice(0, 3)).toEqual(['Potentiaalin nimi;Summa', 'Kauppa 00001;1,00', 'Kauppa 00002;2,00']);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.join()).not.toContain('SALAISUUS');
    const [noted] = await sql`select rows, finished_at from insights.export order by at desc limit 1`;
    expect(noted).toEqual({ rows: 9_001, finished_at: expect.any(String) });
  });

  it('makes no formula of what people wrote', async () => {
    const { export: made } = await ask(seller, { columns: COLUMNS, search: 'Puoli', withIds: true });
    const [heading, line] = (await (await fetchFile(made.url, seller)).text()).split('\r\n');
    expect(heading).toContain('ID;Potentiaalin nimi;Summa;Asiakas;');
    expect(line).toMatch(
      /^pot_\w+;"Puoli; ""kauppaa""";1234,50;"'=HYPERLINK\(""http:\/\/paha.example""\)";2026-12-24;Uusmyynti;Liisa Viejä;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
    );
  });

  it('has numbers, days and moments as such in Excel', async () => {
    const { export: made } = await ask(seller, { columns: COLUMNS, search: 'Puoli', format: 'EXCEL' });
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await (await fetchFile(made.url, seller)).arrayBuffer());
    const [sheet] = workbook.worksheets;
    expect(sheet!.name).toBe('Potentiaalit');
    const values = sheet!.getRow(2).values as excel.CellValue[];
    expect(values.slice(1, 5)).toEqual([
      'Puoli; "kauppaa"',
      1234.5,
      '=HYPERLINK("http://paha.example")',
      new Date('2026-12-24T00:00:00Z'),
    ]);
    expect(values[7]).toBeInstanceOf(Date);
    const all = await ask(seller, { columns: ['name'], format: 'EXCEL' });
    const whole = new excel.Workbook();
    await whole.xlsx.load(await (await fetchFile(all.export.url, seller)).arrayBuffer());
    expect(whole.worksheets[0]!.rowCount).toBe(9_002);
  });

  it('is nobody else’s to fetch, and not for ever', async () => {
    const { export: made } = await ask(seller, {});
    expect((await fetchFile(made.url, other)).status).toBe(404);
    expect((await fetch(house.url + made.url)).status).toBe(401);
    expect((await fetchFile('/files/export/exp_nonsense', seller)).status).toBe(404);
    await sql`update insights.export set expires_at = now() - interval '1 second'`;
    const late = await fetchFile(made.url, seller);
    expect([late.status, await late.json()]).toEqual([
      404,
      { errors: [{ code: 'NOT_FOUND', path: ['id'], message: 'Ei löydy' }] },
    ]);
  });

  it('is refused to a role that may not export, also when it loses the right', async () => {
    const role = await aRole(sql, `Ei vie ${shape}`);
    const clerk = await house.signIn(await aPerson(sql, `Kirjuri ${shape}`, { role }));
    const { export: made } = await ask(clerk, {});
    await sql`insert into identity.permission (role_id, module, export) values (${role}, 'potentials', false)`;
    const refused = [
      { code: 'EXPORT_NOT_ALLOWED', path: ['input', 'module'], message: 'Roolisi ei saa viedä tätä moduulia' },
    ];
    expect(await ask(clerk, {})).toEqual({ export: null, errors: refused });
    const response = await fetchFile(made.url, clerk);
    expect([response.status, await response.json()]).toEqual([403, { errors: refused }]);
  });

  it('says what is wrong with the list', async () => {
    expect((await ask(seller, { columns: ['price'] })).errors).toMatchObject([
      { code: 'UNKNOWN_FIELD', path: ['input', 'columns', '0'] },
    ]);
    expect((await ask(seller, { module: 'ships' })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'module'] },
    ]);
  });

  it('goes the same way as the company’s logo, which only administrators send and strangers see', async () => {
    const PNG =
      'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mNk+M9AEmAiTfmohlENQ0kDAD6iAR9AlsXbAAAAAElFTkSuQmCC';
    const SENT = { method: 'POST', headers: { 'content-type': 'application/octet-stream' } };
    const boss = await house.signIn(await aPerson(sql, `Pomo ${shape}`, { admin: true }));
    const send = async (bytes: Buffer, by: Browser | null) => {
      const headers = { ...SENT.headers, ...(by && { cookie: by.cookie }) };
      const response = await fetch(`${house.url}/files/logo`, { ...SENT, headers, body: new Uint8Array(bytes) });
      return [response.status, (await response.json()) as { errors: { code: string; message: string }[] }] as const;
    };
    const picture = Buffer.from(PNG, 'base64');
    expect((await send(picture, null))[0]).toBe(401);
    expect((await send(picture, seller))[1]).toMatchObject({ errors: [{ code: 'FORBIDDEN' }] });
    expect(await send(Buffer.from('<svg onload="alert(1)"/>'), boss)).toMatchObject([
      422,
      { errors: [{ code: 'LOGO_TYPE', path: ['file'], message: 'Anna PNG- tai JPEG-kuva' }] },
    ]);
    expect(await send(Buffer.alloc(256 * 1024 + 1), boss)).toMatchObject([
      413,
      { errors: [{ code: 'LOGO_TOO_LARGE' }] },
    ]);
    const wide = Buffer.from(picture);
    wide.writeUInt32BE(2_001, 16);
    expect((await send(wide, boss))[1]).toMatchObject({ errors: [{ code: 'LOGO_SIZE' }] });

    await boss.graph('mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { errors { code } } }', {
      input: { name: 'Logo Oy' },
    });
    expect(await send(picture, boss)).toMatchObject([200, { errors: [] }]);
    const { data } = await seller.graph('{ company { logo { url type width height } } signInOptions { logo } }');
    expect(data.company.logo).toMatchObject({ type: 'image/png', width: 16, height: 16 });
    expect(data.signInOptions.logo).toBe(data.company.logo.url);
    const seen = await fetch(house.url + data.company.logo.url);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(seen.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await seen.arrayBuffer()).equals(picture)).toBe(true);

    const removed = await boss.graph('mutation { removeLogo { company { logo { url } } errors { code } } }');
    expect(removed.data.removeLogo).toEqual({ company: { logo: null }, errors: [] });
    expect((await fetch(house.url + data.company.logo.url)).status).toBe(404);
  });
});
