import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole, moduleDefault } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let boss: Browser;
let aino: Browser;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  await moduleDefault(house.sql, 'accounts', 'EDIT');
  boss = await house.signIn(await aPerson(house.sql, 'Boss B', { admin: true }));
  aino = await house.signIn(await aPerson(house.sql, 'Aino A', { role: await aRole(house.sql, 'Myyjä') }));
  await aino.graph('mutation { createAccount(input: { name: "Etelän Oy" }) { errors { code } } }');
}, 120_000);

/** As patient as the browser itself is. */
const LONG = { timeout: 30_000 };

describe('a field that an administrator adds', { timeout: 180_000 }, () => {
  it('is there in forms that are open, then in records, lists and filters, and goes when it is hidden', async () => {
    const form = await openTestWindow(chromium, house.url, aino.token, '/accounts/new');
    await form.getByRole('textbox', { name: /^Nimi/ }).fill('Pohjoisen Oy');

    const settings = await openTestWindow(chromium, house.url, boss.token, '/settings/modules');
    await settings
      .getByRole('list', { name: 'Moduulit' })
      .getByRole('link', { name: /^Asiakkaat/ })
      .click();
    await settings.getByRole('button', { name: 'Uusi kenttä' }).click();
    const dialog = settings.getByRole('dialog', { name: 'Uusi kenttä' });
    await dialog.getByRole('textbox', { name: /^Nimi suomeksi/ }).fill('Myyntialue');
    await dialog.getByRole('combobox', { name: /^Tyyppi/ }).click();
    await settings.getByRole('option', { name: 'Valintalista' }).click();
    await dialog.getByRole('textbox', { name: /^Arvot/ }).fill('Etelä\nPohjoinen');
    expect(await axeFindings(settings)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lisää kenttä' }).click();
    await settings.getByRole('region', { name: 'Lisätiedot' }).getByText('Myyntialue').waitFor();

    await form.getByRole('button', { name: 'Lisätiedot' }).click();
    await form.getByRole('combobox', { name: 'Myyntialue' }).click();
    await form.getByRole('option', { name: 'Pohjoinen' }).click();
    await form.getByRole('button', { name: /^Luo/ }).click();
    await form.getByText('Pohjoinen').first().waitFor();

    const list = await openTestWindow(chromium, house.url, aino.token, '/accounts');
    const row = (name: string) => list.getByRole('row').filter({ hasText: name });
    await row('Etelän Oy').waitFor();
    await list.getByRole('button', { name: 'Kentät' }).click();
    await list.getByRole('button', { name: 'Lisää kenttä' }).click();
    await list.getByRole('option', { name: 'Myyntialue' }).click();
    await list.keyboard.press('Escape');
    await row('Pohjoisen Oy').getByText('Pohjoinen').waitFor();
    await list.getByRole('button', { name: 'Suodata' }).click();
    await list.getByRole('option', { name: 'Myyntialue' }).click();
    await list.getByRole('checkbox', { name: 'Pohjoinen' }).click();
    await row('Etelän Oy').waitFor({ state: 'detached' });
    await row('Pohjoisen Oy').waitFor();

    await settings.getByRole('link', { name: 'Oikeudet' }).click();
    const rights = settings.getByRole('radiogroup', { name: /^Myyntialue/ });
    await rights.getByText('Piilossa').click();
    await expect.poll(() => form.getByText('Myyntialue').count(), LONG).toBe(0);
    expect(await axeFindings(settings)).toEqual([]);
    for (const page of [form, settings, list]) await page.close();
  });

  it('has values that are renamed, ordered and retired where records keep them', async () => {
    const page = await openTestWindow(chromium, house.url, boss.token, '/settings/modules/accounts/options');
    await page.getByRole('combobox', { name: 'Valintalista' }).click();
    await page.getByRole('option', { name: 'Tila' }).click();
    await page.getByRole('button', { name: 'Siirrä Päättynyt ylemmäs' }).click();
    await expect
      .poll(() => page.getByRole('list', { name: 'Tila' }).getByRole('listitem').allInnerTexts(), LONG)
      .toEqual(['Aktiivinen', 'Päättynyt', 'Passiivinen'].map((name) => expect.stringContaining(name)));
    await page.getByRole('button', { name: 'Arvon Passiivinen toiminnot' }).click();
    await page.getByRole('menuitem', { name: 'Poista käytöstä' }).click();
    await page.getByText('ei valittavissa').waitFor();
    await page.getByRole('button', { name: 'Uusi arvo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uusi arvo' });
    await dialog.getByRole('textbox', { name: /^Nimi suomeksi/ }).fill('Uinuva');
    await dialog.getByRole('radio', { name: 'violetti' }).press('ArrowRight');
    expect(await dialog.getByRole('radio', { name: 'pinkki' }).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lisää arvo' }).click();
    await page.getByRole('list', { name: 'Tila' }).getByText('Uinuva').waitFor();
    await page.close();
  });
});

describe('the layout of a module', { timeout: 120_000 }, () => {
  it('is changed by dragging and by keys, and shows in forms that are open', async () => {
    const form = await openTestWindow(chromium, house.url, aino.token, '/accounts/new');
    const page = await openTestWindow(chromium, house.url, boss.token, '/settings/modules/accounts/layout');
    const group = (name: string) => page.getByRole('region', { name, exact: true });
    await page.getByRole('button', { name: 'Uusi ryhmä' }).click();
    const dialog = page.getByRole('dialog', { name: 'Uusi ryhmä' });
    await dialog.getByRole('textbox', { name: /^Nimi suomeksi/ }).fill('Tärkeimmät');
    await dialog.getByRole('button', { name: 'Nimeä' }).click();
    for (let step = 0; step < 10; step++) {
      const up = page.getByRole('button', { name: 'Siirrä ryhmä Tärkeimmät ylemmäs' });
      if (await up.isDisabled()) break;
      await up.click();
    }
    const handle = page.getByRole('button', { name: /^Siirrä kenttää Puhelin/ });
    await handle.hover();
    await page.mouse.down();
    await group('Tärkeimmät').getByText('Vedä kenttiä tähän').hover();
    await page.mouse.up();
    await group('Tärkeimmät').getByText('Puhelin').waitFor();
    await page.getByRole('button', { name: /^Siirrä kenttää Y-tunnus/ }).press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await group('Tärkeimmät').getByText('Y-tunnus').waitFor();
    await page.getByRole('status').getByText('Y-tunnus: Tärkeimmät, 2/2').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tallenna asettelu' }).click();
    await form.getByRole('button', { name: 'Tärkeimmät' }).waitFor();
    await form.getByRole('textbox', { name: 'Puhelin' }).waitFor();

    await page.getByRole('switch', { name: 'Käytössä' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poista käytöstä' }).click();
    await expect.poll(() => form.getByRole('link', { name: 'Asiakkaat' }).count(), LONG).toBe(0);
    await page.getByRole('switch', { name: 'Käytössä' }).click();
    await form.getByRole('link', { name: 'Asiakkaat' }).first().waitFor();
    for (const window of [form, page]) await window.close();
  });
});

describe('the company', { timeout: 60_000 }, () => {
  it('is set up where nothing is known of it, and its time zone is kept', async () => {
    const page = await openTestWindow(chromium, house.url, boss.token, '/settings/company');
    await page.getByLabel('Yrityksen nimi').fill('Koe Oy');
    await page.getByRole('combobox', { name: 'Aikavyöhyke' }).fill('Stockholm');
    await page.getByRole('option', { name: /Stockholm/ }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Yrityksen tiedot tallennettu').waitFor();
    const kept = await house.sql`select name, time_zone from identity.company`;
    expect([...kept]).toEqual([{ name: 'Koe Oy', time_zone: 'Europe/Stockholm' }]);
  });
});
