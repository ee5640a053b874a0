import { TOTP } from 'otpauth';
import type { Browser as Chromium, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let aino: Browser;
let matti: Browser;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
}, 120_000);

const open = (person: Browser | null, path: string) => openTestWindow(chromium, house.url, person?.token ?? null, path);

async function anAccount(values: object): Promise<string> {
  const { data } = await aino.graph(
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } errors { message } } }',
    { input: values },
  );
  return data.createAccount.account.id;
}

describe('a newcomer', { timeout: 60_000 }, () => {
  it('begins an empty installation, sets up one-time codes, and after a wrong one types the next at once', async () => {
    const page = await open(null, '/');
    await page.getByLabel('Yrityksen nimi').fill('Koe Oy');
    await page.getByLabel('Oma nimi').fill('Paula Pää');
    await page.getByLabel('Sähköposti').fill('paula@esimerkki.fi');
    await page.getByRole('textbox', { name: 'Salasana' }).fill('kettu hyppii yli');
    await page.getByRole('button', { name: 'Aloita' }).click();
    await page.getByRole('heading', { name: /Paula/ }).waitFor();
    await page.goto(`${house.url}/settings/me`);
    await page.getByRole('button', { name: 'Ota käyttöön' }).click();
    const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await page.keyboard.type(new TOTP({ secret: key }).generate());
    await page.keyboard.press('Enter');
    await page.getByText('Kertakoodi on käytössä').waitFor();

    const elsewhere = await open(null, '/sign-in');
    await elsewhere.getByLabel('Sähköposti').fill('paula@esimerkki.fi');
    await elsewhere.getByRole('textbox', { name: 'Salasana' }).fill('kettu hyppii yli');
    await elsewhere.keyboard.press('Enter');
    const first = elsewhere.getByLabel('1. numero');
    await first.waitFor();
    await elsewhere.keyboard.type('000000');
    await elsewhere.getByRole('alert').getByText('Koodi on väärä').waitFor();
    await elsewhere.keyboard.type('12');
    expect(await first.inputValue()).toBe('1');
    expect(await elsewhere.getByLabel('2. numero').inputValue()).toBe('2');
  });
});

describe('somebody who sells', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const seller = await aRole(house.sql, 'Myyjä');
    const people = [
      await aPerson(house.sql, 'Aino A', { role: seller }),
      await aPerson(house.sql, 'Matti M', { admin: true }),
    ];
    [aino, matti] = (await Promise.all(people.map(house.signIn))) as [Browser, Browser];
  });

  it('finds a record by ⌘K and opens it with Enter', async () => {
    const id = await anAccount({ name: 'Näppäin Oy' });
    const page = await open(aino, '/');
    await page.getByRole('heading', { name: /Aino/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /Hae tietueita/ }).waitFor();
    await page.keyboard.type('näppäin');
    await page.getByRole('dialog').getByText('Näppäin Oy').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/accounts/${id}`);
  });

  it('leaves a part of a group of conditions unfinished, and keeps the rest', async () => {
    await anAccount({ name: 'Hoiva Oy', industry: 'health' });
    await anAccount({ name: 'Saha Oy', industry: 'trade' });
    const page = await open(aino, '/accounts');
    await page.getByText('Saha Oy').first().waitFor();
    await page.keyboard.press('f');
    await page.getByText('Lisää ehtoryhmä').click();
    await addCondition(page, 'toimiala');
    await page.getByRole('checkbox', { name: 'Terveys' }).click();
    await addCondition(page, 'henkilöstö');
    await page.getByPlaceholder('Arvo').waitFor();
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Arvo').waitFor({ state: 'detached' });
    await page.getByText('Saha Oy').waitFor({ state: 'detached' });
    expect(await page.getByText('Hoiva Oy').count()).toBeGreaterThan(0);
    expect(decodeURIComponent(page.url())).toContain('"any":[{"field":"industry"');
  });

  it('asks for what was made this month by choosing the field alone', async () => {
    await anAccount({ name: 'Uusi Oy' });
    const page = await open(aino, '/accounts');
    await page.getByText('Uusi Oy').first().waitFor();
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Etsi kenttä' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('luotu');
    await page.getByRole('option', { name: 'Luotu' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/THIS/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('search')
      .getByRole('button', { name: /^Luotu/ })
      .waitFor();
  });

  it('sees what another wrote meanwhile into the same field of the form, and takes it', async () => {
    const id = await anAccount({ name: 'Kiista Oy', phone: '+358401111111' });
    const [here, there] = [await open(aino, `/accounts/${id}`), await open(matti, `/accounts/${id}`)];
    for (const page of [here, there]) {
      await page.getByText('+358401111111').first().waitFor();
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByLabel('Puhelin').waitFor();
    }
    await phoneIn(there).fill('+358402222222');
    await phoneIn(here).fill('+358403333333');
    await there.keyboard.press('Control+Enter');
    await there.getByRole('dialog').waitFor({ state: 'detached' });
    await here.keyboard.press('Control+Enter');
    await here.getByText(/Matti M muutti tätä samaan aikaan: \+358402222222/).waitFor();
    expect(await phoneIn(here).inputValue()).toBe('+358403333333');
    await here.getByRole('button', { name: 'Pidä nykyinen' }).click();
    expect(await phoneIn(here).inputValue()).toBe('+358402222222');
  });
});

const phoneIn = (page: Page) => page.getByRole('dialog').getByLabel('Puhelin');

async function addCondition(page: Page, field: string) {
  const editor = page.getByRole('dialog').last();
  await editor.getByText('Lisää ehto', { exact: true }).click();
  await editor.getByRole('combobox', { name: 'Etsi kenttä' }).waitFor();
  await page.keyboard.type(field);
  await editor.getByRole('option', { name: new RegExp(field, 'i') }).waitFor();
  await page.keyboard.press('Enter');
}
