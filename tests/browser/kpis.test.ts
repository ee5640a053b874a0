import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, moduleDefault } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;
let matti: Browser;
let view: string;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  await moduleDefault(house.sql, 'potentials', 'EDIT');
  [aino, matti] = [
    await house.signIn(await aPerson(house.sql, 'Aino A')),
    await house.signIn(await aPerson(house.sql, 'Matti M')),
  ];
  for (const [name, amount, type] of [
    ['A', '10', 'new'],
    ['B', '20', 'new'],
    ['C', '30', 'renewal'],
  ]) {
    await aino.graph(
      'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { errors { code } } }',
      { input: { name, amount, type } },
    );
  }
  const { data } = await aino.graph(
    'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }',
    { input: { module: 'potentials', name: 'Omat', columns: ['name', 'amount'], visibility: 'ALL' } },
  );
  view = data.createFilter.filter.id;
}, 120_000);

describe('the KPIs of a view', { timeout: 120_000 }, () => {
  it('are made in its menu, stand above its list, and follow what others change', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, `/potentials?view=${view}`);
    await page.getByRole('button', { name: 'Näkymän toiminnot: Omat' }).click();
    await page.getByRole('menuitem', { name: 'Tunnusluvut…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Näkymän tunnusluvut' });
    await dialog.getByLabel('Nimi').fill('Yhteensä');
    await dialog.getByLabel('Miten lasketaan').click();
    await page.getByRole('option', { name: 'Summa' }).click();
    await dialog.getByLabel('Kenttä').click();
    await page.getByRole('option', { name: 'Summa', exact: true }).last().click();
    await dialog.getByRole('button', { name: 'Lisää tunnusluku' }).click();
    const second = dialog.getByRole('group', { name: 'Lisää tunnusluku' });
    await second.getByLabel('Mitä näytetään').click();
    await page.getByRole('option', { name: 'Jako kentän arvoihin' }).click();
    await second.getByLabel('Kentän mukaan').click();
    await page.getByRole('option', { name: 'Tyyppi' }).click();
    await second.getByLabel('Nimi').fill('Tyypeittäin');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();

    const strip = page.getByRole('list', { name: 'Tunnusluvut' });
    const total = strip.getByRole('listitem').filter({ hasText: 'Yhteensä' });
    await total.getByText('60 €').waitFor();
    await strip.getByText('2 · 66,7 %').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await matti.graph(
      'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { errors { code } } }',
      { input: { name: 'D', amount: '40', type: 'renewal' } },
    );
    await total.getByText('100 €').waitFor();
    await page.close();
  });

  it('lead to the records they are made of, by mouse and by keyboard', async () => {
    const page = await openTestWindow(chromium, house.url, aino.token, `/potentials?view=${view}`);
    const strip = page.getByRole('list', { name: 'Tunnusluvut' });
    const listed = async (names: string[]) => {
      await page.locator(`[role=grid][aria-rowcount="${names.length + 1}"][aria-busy=false]`).waitFor();
      for (const name of names) await page.getByRole('grid').getByText(name, { exact: true }).waitFor();
    };
    await strip.getByRole('link', { name: /^Uusmyynti/ }).click();
    await page.getByRole('button', { name: /Tyyppi on/ }).waitFor();
    await listed(['A', 'B']);

    await page.goBack();
    await listed(['A', 'B', 'C', 'D']);
    await strip.getByRole('link', { name: /^Uusinta/ }).focus();
    await page.keyboard.press('Enter');
    await listed(['C', 'D']);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});
