import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../browser/axe.ts';
import { openTestChromium, openTestWindow } from '../browser/test-windows.ts';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { systemWithBoats } from './harbour.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;

beforeAll(async () => {
  house = await openInstallation({ system: systemWithBoats() });
  chromium = await openTestChromium();
  aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role: await aRole(house.sql, 'Myyjä') }));
}, 120_000);

it('a module that one folder brings has its place, form, page, list and board in the browser', async () => {
  const page = await openTestWindow(chromium, house.url, aino.token, '/');
  await page.getByRole('navigation').getByRole('link', { name: 'Veneet' }).click();
  await page
    .getByRole('link', { name: /Uusi vene/ })
    .first()
    .click();
  await page.getByLabel('Veneen nimi').fill('Aallotar');
  await page.getByLabel('Pituus, cm').fill('820');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/boats/boa_*');
  await page.getByRole('heading', { name: 'Aallotar' }).waitFor();
  await page.getByRole('button', { name: 'Vesillä' }).click();
  await page.getByText('Vaihe on nyt Vesillä').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('navigation').getByRole('link', { name: 'Veneet' }).first().click();
  await page.getByRole('gridcell', { name: 'Aallotar' }).waitFor();
  const { data } = await aino.graph('{ filters(module: "boats") { id presentation } }');
  const board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  await page.goto(`${house.url}/boats?view=${board}`);
  await page.locator('[data-card]').getByText('Aallotar').waitFor();
}, 60_000);
