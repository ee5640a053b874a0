import type { Browser as Chromium, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aPerson, aRole, moduleDefault } from '../people.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';

let house: Installation;
let chromium: Chromium;
let seller: string;

beforeAll(async () => {
  house = await openInstallation();
  chromium = await openTestChromium();
  seller = await aRole(house.sql, 'Myyjä');
  for (const module of ['accounts', 'contacts']) await moduleDefault(house.sql, module, 'READ');
}, 120_000);

async function make(by: Browser, type: string, input: object): Promise<string> {
  const name = type.toLowerCase();
  const { data } = await by.graph(
    `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${name} { id } errors { message } } }`,
    { input },
  );
  expect(data[`create${type}`].errors).toEqual([]);
  return data[`create${type}`][name].id;
}

async function somebody(name: string, language: 'fi' | 'en'): Promise<Browser> {
  const person = await house.signIn(await aPerson(house.sql, name, { role: seller }));
  await house.sql`update identity."user" set language = ${language} where id = ${person.person.uuid}`;
  return person;
}

const WORDS = {
  fi: {
    convert: 'Muunna',
    title: /Muunna liidi/,
    account: 'Asiakas',
    make: 'Luo uusi',
    leave: 'Ei luoda',
    name: 'Nimi',
    stage: 'Myyntivaihe',
    required: 'Pakollinen tieto',
    same: /sama nimi/,
    done: 'Liidi on muunnettu',
    close: 'Sulje',
    undo: 'Peru muuntaminen',
    undone: 'Muuntaminen peruttu',
  },
  en: {
    convert: 'Convert',
    title: /Convert the lead/,
    account: 'Account',
    make: 'Make a new one',
    leave: 'Leave out',
    name: 'Name',
    stage: 'Stage',
    required: 'Required',
    same: /same name/,
    done: 'The lead is converted',
    close: 'Close',
    undo: 'Undo the conversion',
    undone: 'Conversion undone',
  },
};

/** Two ways to begin without opening the lead: from the menu of its card, and below the list with its row selected. */
const BEGUN = {
  fi: async (by: Browser): Promise<Page> => {
    const board = { columnField: 'status', titleField: 'name', cardFields: [], columns: [] };
    const { data } = await by.graph(
      'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }',
      { input: { module: 'leads', name: 'Taulu', presentation: 'KANBAN', columns: [], board } },
    );
    const page = await openTestWindow(chromium, house.url, by.token, `/leads?view=${data.createFilter.filter.id}`);
    const [card, act] = [page.getByRole('link', { name: /KONE fi/ }), page.getByRole('menuitem', { name: 'Muunna' })];
    await card.press('m');
    await act.press('Escape');
    await act.waitFor({ state: 'detached' });
    // Closed by a key, it opens by one again.
    await card.press('m');
    await act.click();
    return page;
  },
  en: async (by: Browser): Promise<Page> => {
    const page = await openTestWindow(chromium, house.url, by.token, '/leads');
    await page.getByRole('checkbox', { name: /KONE en/ }).check();
    await page.getByRole('button', { name: 'Convert', exact: true }).click();
    return page;
  },
};

describe.each(['fi', 'en'] as const)('a lead is converted, in %s', { timeout: 60_000 }, (language) => {
  const words = WORDS[language];

  it('into what is there and what is not, is told what is missing, and is taken back', async () => {
    const by = await somebody(`Aino ${language}`, language);
    const existing = await make(by, 'Account', { name: `Kone ${language} Oy` });
    const id = await make(by, 'Lead', { company: `KONE ${language}`, firstName: 'Maija', lastName: 'Virta' });
    const page = await BEGUN[language](by);
    const dialog = page.getByRole('dialog', { name: words.title });
    const account = dialog.getByRole('region', { name: words.account });
    await account.getByRole('radio', { name: /^Kone/ }).waitFor();
    expect(await account.getByRole('radio', { name: /^Kone/ }).isChecked()).toBe(true);
    await account.getByText(words.same).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await account.getByRole('radio', { name: words.make }).click();
    await account.getByLabel(words.name, { exact: false }).fill('');
    await dialog.getByRole('button', { name: words.convert }).click();
    await account.getByText(words.required).waitFor();
    await account.getByRole('radio', { name: /^Kone/ }).click();
    await dialog.getByRole('button', { name: words.convert }).click();

    const done = page.getByRole('dialog', { name: words.done });
    await done.getByRole('link', { name: /^(Asiakas|Account): Kone/ }).waitFor();
    expect(await done.getByRole('link').count()).toBe(3);
    await done.getByRole('button', { name: words.close, exact: true }).last().click();
    await page.goto(`${house.url}/leads/${id}`);
    const note = page.getByRole('complementary', { name: words.done });
    await note.getByRole('link', { name: /^(Asiakas|Account): Kone/ }).waitFor();
    expect(await page.getByRole('button', { name: words.convert, exact: true }).count()).toBe(0);
    await note.getByRole('button', { name: words.undo }).click();
    await page.getByText(words.undone).waitFor();
    await page.getByRole('button', { name: words.convert, exact: true }).waitFor();
    const { data } = await by.graph('query ($id: ID!) { account(id: $id) { contacts { totalCount } } }', {
      id: existing,
    });
    expect(data.account.contacts.totalCount).toBe(0);
  });

  it('on a phone, by the keyboard, and the potential tells of its lead', async () => {
    const by = await somebody(`Pekka ${language}`, language);
    const id = await make(by, 'Lead', {
      company: `Puhelin ${language} Oy`,
      lastName: 'Salo',
      expectedAmount: '900.00',
    });
    const page = await openTestWindow(chromium, house.url, by.token, `/leads/${id}`, { width: 390, height: 844 });
    await page.getByRole('button', { name: words.convert, exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('radio').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Control+Enter');
    const done = page.getByRole('dialog', { name: words.done });
    await done.getByRole('link', { name: /^(Potentiaali|Potential): Puhelin/ }).click();
    await page.waitForURL('**/potentials/*');
    await page.getByRole('link', { name: /LEAD-\d+ Puhelin/ }).waitFor();
  });
});

it('takes a task along that was made on the lead, to be ticked off on the potential', async () => {
  const by = await somebody('Tiina T', 'fi');
  const id = await make(by, 'Lead', { company: 'Tehtävä Oy', lastName: 'Salo', expectedAmount: '900.00' });
  const page = await openTestWindow(chromium, house.url, by.token, `/leads/${id}?tab=related`);
  const activities = page.getByRole('region', { name: 'Aktiviteetit' });
  await activities.getByText('Ei avoimia tehtäviä eikä tapahtumia.').waitFor();
  await activities.getByRole('button', { name: 'Uusi tehtävä' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Uusi tehtävä' });
  await dialog.getByLabel('Aihe').press('Control+Enter');
  await dialog.getByText('Pakollinen tieto').waitFor();
  await dialog.getByLabel('Aihe').fill('Soita takaisin');
  await dialog.getByLabel('Eräpäivä', { exact: false }).first().fill('1.1.2026');
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByLabel('Aihe').press('Control+Enter');
  await activities.getByText('myöhässä 1.1.2026').waitFor();

  await by.graph('mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { errors { code } } }', {
    input: { id, version: 1 },
  });
  const { data } = await by.graph(
    '{ potentials(first: 1, sort: [{ field: "createdAt", direction: DESC }]) { edges { node { id } } } }',
  );
  await page.goto(`${house.url}/potentials/${data.potentials.edges[0].node.id}?tab=related`);
  await activities.getByRole('checkbox', { name: 'Merkitse tehdyksi: Soita takaisin' }).check();
  await page.getByText('Tehty: Soita takaisin').waitFor();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await activities.getByText('myöhässä 1.1.2026').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
