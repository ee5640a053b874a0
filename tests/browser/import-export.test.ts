import { readFileSync } from 'node:fs';
import type { Browser as Chromium, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
}, 120_000);

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

const file = (text: string) => ({ name: 'yritykset.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const COMPANIES =
  'Y-tunnus;Nimi;Liikevaihto;Muuta\n0112038-9;Kone Oyj;10 000,50;x\n1234567-1;Hissi Oy;1,5;\n9999999-9;Väärä Oy;1;\n';

describe('files in and out of a module', { timeout: 120_000 }, () => {
  it('come in by drop, are checked, brought in and undone', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/accounts');
    await page.getByRole('button', { name: 'Tuonti ja vienti' }).click();
    await page.getByRole('menuitem', { name: 'Tuo tiedostosta…' }).click();
    await page.getByRole('heading', { name: 'Tuo: Asiakkaat' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-drop');
    await page.locator('input[type=file]').setInputFiles(file(COMPANIES));
    await page.getByRole('heading', { name: 'Mitä sarakkeista tulee' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Kenttä sarakkeelle Y-tunnus' }).inputValue()).toBe('Y-tunnus');
    expect(await page.getByRole('combobox', { name: 'Kenttä sarakkeelle Muuta' }).inputValue()).toBe('');
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-columns');
    await page.getByRole('button', { name: 'Tarkista rivit' }).click();
    await page.getByRole('button', { name: 'Tuo 2 riviä' }).waitFor();
    await page.getByText('Y-tunnus: Y-tunnuksen tarkistusmerkki on väärä').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-check');
    expect((await house.sql`select 1 from sales.account`).length).toBe(0);
    await page.getByRole('button', { name: 'Tuo 2 riviä' }).click();
    await page.getByRole('heading', { name: 'Tuonti on valmis' }).waitFor();
    await page.getByRole('link', { name: 'Kone Oyj' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-result');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lataa hylätyt rivit' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('9999999-9;Väärä Oy;1;;4;');
    await page.reload();
    await page.getByRole('button', { name: 'Kumoa koko tuonti' }).click();
    await page.getByRole('heading', { name: 'Tuonti kumottiin' }).waitFor();
    expect((await house.sql`select 1 from sales.account where deleted_at is null`).length).toBe(0);
    await page.close();
  });

  it('come in on a phone, in English, by another delimiter and a template', async () => {
    await house.sql`update identity."user" set language = 'en' where id = ${aino.person.uuid}`;
    const page = await openTestWindow(chromium, house.url, aino.token, '/contacts/import', {
      width: 390,
      height: 800,
    });
    await page.locator('input[type=file]').setInputFiles(file('Last name,E-mail\nVirtanen,matti@example.fi\n'));
    await page.getByRole('heading', { name: 'What the columns become' }).waitFor();
    await page.getByRole('button', { name: 'Save as a template…' }).click();
    await page.getByLabel('Name of the template').fill('Trade fair');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The template was saved').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-phone-columns');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Semicolon ;' }).click();
    await page.getByRole('combobox', { name: 'Field for the column Last name,E-mail' }).waitFor();
    await page.getByRole('combobox', { name: 'Delimiter' }).click();
    await page.getByRole('option', { name: 'Comma ,' }).click();
    await page.getByRole('combobox', { name: 'Field for the column E-mail' }).waitFor();
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
    await page.getByRole('heading', { name: 'The import is done' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'import-phone-result');
    await page.close();
  });

  it('go out as Excel and CSV from the menu of a list', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/contacts');
    for (const [item, ending] of [
      ['Export to Excel', 'xlsx'],
      ['Export to CSV', 'csv'],
    ] as const) {
      await page.getByRole('button', { name: 'Import and export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`^Contacts.*\\.${ending}$`));
      expect(readFileSync(await (await download).path()).length).toBeGreaterThan(20);
    }
    await page.close();
  });
});
