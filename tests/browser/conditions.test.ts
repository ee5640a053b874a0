import type { Browser as Chromium } from 'playwright-core';
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
  const [kone] = await Promise.all(['Kone Oy', 'Nordea Oyj'].map(anAccount));
  await aino.graph('mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { errors { code } } }', {
    input: { name: 'Hissit', amount: '1000', accountId: kone },
  });
}, 120_000);

async function anAccount(name: string): Promise<string> {
  const { data } = await aino.graph(
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } errors { code } } }',
    { input: { name } },
  );
  return data.createAccount.account.id;
}

describe('a list of accounts', { timeout: 120_000 }, () => {
  it('is narrowed to those that have potentials, and to those whose name has changed', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/accounts');
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('Nordea Oyj').waitFor();
    await page.getByRole('button', { name: 'Suodata' }).click();
    await page.getByRole('button', { name: 'Liittyvät tietueet' }).click();
    const editor = page.getByRole('dialog', { name: 'Muokkaa ehtoa' });
    await editor.getByRole('combobox', { name: 'Mitkä tietueet' }).click();
    await page.getByRole('option', { name: /Potentiaalit/ }).click();
    await row('Nordea Oyj').waitFor({ state: 'detached' });
    await row('Kone Oy').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await editor.getByRole('combobox', { name: 'Kuinka monta' }).click();
    await page.getByRole('option', { name: 'ei yhtään' }).click();
    await row('Kone Oy').waitFor({ state: 'detached' });
    await row('Nordea Oyj').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Potentiaalit ei ole/ }).waitFor();

    await page.getByRole('button', { name: 'Poista ehto' }).click();
    await row('Kone Oy').waitFor();
    await page.getByRole('button', { name: 'Suodata' }).click();
    await page.getByRole('button', { name: 'Kentän muutos' }).click();
    await editor.getByRole('combobox', { name: 'Mikä kenttä muuttui' }).click();
    await page.getByRole('option', { name: 'Nimi', exact: true }).click();
    await page.getByRole('button', { name: 'Nimi muuttunut' }).waitFor();
    await row('Kone Oy').waitFor({ state: 'detached' });
    await page.close();
  });

  it('says which value of its view is gone, and is without that condition when asked to', async () => {
    const where = {
      all: [
        { field: 'name', operator: 'STARTS', values: ['Kone'] },
        { field: 'type', operator: 'IS', values: ['gone'] },
      ],
    };
    const { data } = await aino.graph(
      'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }',
      { input: { module: 'accounts', name: 'Vanhat', columns: ['name'], where } },
    );
    const page = await openTestWindow(chromium, house.url, aino.token, `/accounts?view=${data.createFilter.filter.id}`);
    await page.getByText('Yhden ehdon arvoja on poistettu: Tyyppi').waitFor();
    await page.getByText('Mikään ei täsmää').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const drop = page.getByRole('button', { name: 'Poista puuttuvat osat' });
    await drop.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poista puuttuvat osat' }).click();
    await page.getByRole('row').filter({ hasText: 'Kone Oy' }).waitFor();
    await drop.waitFor({ state: 'detached' });
    expect(await page.getByText('Nordea Oyj').count()).toBe(0);
    await page.close();
  });

  it('becomes a board of the same accounts', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, '/accounts');
    await page.getByRole('button', { name: 'Näkymän toiminnot: Oletuslista' }).click();
    await page.getByRole('menuitem', { name: 'Uusi taulu näistä…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uusi taulu' });
    await dialog.getByRole('textbox', { name: /^Nimi/ }).fill('Asiakkuudet');
    await dialog.getByRole('combobox', { name: /^Sarakkeet kentästä/ }).click();
    await page.getByRole('option', { name: 'Tyyppi' }).click();
    await dialog.getByRole('button', { name: /Tallenna|Luo/ }).click();
    await page.getByRole('link', { name: 'Asiakkuudet' }).waitFor();
    await page.getByText('Kone Oy').waitFor();
    await page.close();
  });
});
