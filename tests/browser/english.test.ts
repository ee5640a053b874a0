import type { Browser as Chromium, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let boss: Browser;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  await aRole(house.sql, 'Assistant');
  boss = await house.signIn(await aPerson(house.sql, 'Bo Boss', { admin: true }));
  await house.sql`update identity."user" set language = 'en' where id = ${boss.person.uuid}`;
  const create = (input: object) =>
    boss.graph('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { errors { code } } }', {
      input,
    });
  await create({ name: 'Kone Oy', email: 'info@kone.example', phone: '+358401111111', industry: 'trade' });
  await create({ name: 'KONE', email: 'info@kone.example', industry: 'trade' });
  await create({ name: 'Hoiva Oy', industry: 'health' });
}, 120_000);

const open = (path: string) => openTestWindow(chromium, house.url, boss.token, path);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** What other files try in Finnish, as somebody does it who reads English. */
describe('in English', { timeout: 60_000 }, () => {
  it('a list is narrowed, told in a KPI, and becomes a board', async () => {
    const page = await open('/accounts');
    await row(page, 'Kone Oy').waitFor();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('option', { name: 'Industry' }).click();
    await page.getByRole('checkbox', { name: 'Health' }).click();
    await row(page, 'Kone Oy').waitFor({ state: 'detached' });
    await row(page, 'Hoiva Oy').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save as new' }).click();
    const view = page.getByRole('dialog', { name: 'New view' });
    await view.getByLabel('Name').fill('Care');
    await view.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('button', { name: 'Actions of the view: Care' }).click();
    await page.getByRole('menuitem', { name: 'KPIs…' }).click();
    const kpis = page.getByRole('dialog', { name: 'KPIs of the view' });
    await kpis.getByLabel('Name').fill('How many');
    await kpis.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('list', { name: 'KPIs' }).getByRole('listitem').filter({ hasText: 'How many' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Actions of the view: Care' }).click();
    await page.getByRole('menuitem', { name: 'New board of these…' }).click();
    const board = page.getByRole('dialog');
    await board.getByRole('textbox', { name: /^Name/ }).fill('Board of care');
    await board.getByRole('combobox', { name: /^Columns from field/ }).click();
    await page.getByRole('option', { name: 'Industry' }).click();
    await board.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Board of care' }).waitFor();
    await page.getByRole('region', { name: 'Health' }).getByText('Hoiva Oy').waitFor();
  });

  it('an administrator adds a field, and hides it from a role', async () => {
    const page = await open('/settings/modules/accounts/fields');
    await page.getByRole('button', { name: 'New field' }).click();
    const dialog = page.getByRole('dialog', { name: 'New field' });
    await dialog.getByRole('textbox', { name: /^Name in English/ }).fill('Sales area');
    await dialog.getByRole('textbox', { name: /^Name in Finnish/ }).fill('Myyntialue');
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await page.getByText('Sales area', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Rights' }).click();
    await page.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Assistant' }).click();
    await page
      .getByRole('radiogroup', { name: /^Sales area/ })
      .getByText('Hidden')
      .click();
    await expect
      .poll(async () => (await house.sql`select level from identity.field_permission`).map(({ level }) => level))
      .toEqual(['NONE']);
  });

  it('duplicates are merged, a record is found by ⌘K, deleted and restored', async () => {
    const page = await open('/accounts/duplicates');
    await page.getByRole('button', { name: /^Merge: K/ }).click();
    await page.getByRole('dialog', { name: 'Merge 2 records' }).getByRole('radiogroup', { name: 'Name' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Merged into/).waitFor();

    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /^Search records/ }).waitFor();
    await page.keyboard.type('hoiva');
    await page.getByRole('dialog').getByText('Hoiva Oy').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hoiva Oy' }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('Hoiva Oy deleted').waitFor();
    await page.goto(`${house.url}/settings/bin`);
    await page.getByRole('button', { name: 'Restore Hoiva Oy' }).click();
    await expect
      .poll(
        async () =>
          (await house.sql`select 1 from sales.account where name = 'Hoiva Oy' and deleted_at is null`).length,
      )
      .toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a rule is made that sets a field, and the history names it', async () => {
    const page = await open('/settings/automation/new');
    await page.getByLabel('Name').fill('Call the new ones');
    await page.getByRole('combobox', { name: 'Module' }).click();
    await page.getByRole('option', { name: 'Accounts' }).click();
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('menuitem', { name: 'Set fields' }).click();
    await page.getByRole('combobox', { name: 'Field', exact: true }).click();
    await page.getByRole('option', { name: 'City' }).first().click();
    await page.getByRole('textbox', { name: 'City' }).fill('Turku');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Call the new ones' }).waitFor();
    const { data } = await boss.graph(
      'mutation { createAccount(input: { name: "Tehdas Oy" }) { account { id } errors { code } } }',
    );
    await page.goto(`${house.url}/accounts/${data.createAccount.account.id}`);
    await page.getByRole('region', { name: 'Latest changes' }).getByText('Call the new ones').waitFor();
  });
});
