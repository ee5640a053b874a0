import type { Browser as Chromium, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { type Browser, type Installation, openInstallation } from '../installation.ts';
import { aGroup, aPerson, aRole } from '../people.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';
import { layWire, type Wire } from './wire.ts';

let house: Installation;
let wire: Wire;
let chromium: Chromium;
let aino: Browser;
let matti: Browser;
let liisa: Browser;
let south: string;
let board: string;

beforeAll(async () => {
  house = await openInstallation();
  wire = await layWire(house.url);
  chromium = await openTestChromium();
  const seller = await aRole(house.sql, 'Myyjä');
  const people = await Promise.all(
    ['Aino A', 'Matti M', 'Liisa L'].map((name) => aPerson(house.sql, name, { role: seller })),
  );
  south = toId('grp', await aGroup(house.sql, 'Etelä', people.slice(0, 2)));
  [aino, matti, liisa] = (await Promise.all(people.map(house.signIn))) as [Browser, Browser, Browser];
  const { data } = await aino.graph('{ filters(module: "potentials") { id presentation } }');
  board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
}, 120_000);

/** A window of a person, at a page; how often it is loaded again is counted. */
async function openWindow(person: Browser, path: string): Promise<{ page: Page; reloads(): number }> {
  const page = await openTestWindow(chromium, wire.url, person.token, path);
  let reloads = 0;
  page.on('load', () => {
    reloads += 1;
  });
  return { page, reloads: () => reloads };
}

async function aDeal(name: string): Promise<string> {
  const { data } = await aino.graph(
    'mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id } errors { code } } }',
    {
      input: { name, amount: '1000.00', ownerId: south },
    },
  );
  return data.createPotential.potential.id;
}

const column = (page: Page, label: string) => page.getByRole('region', { name: label });
const card = (within: Page | Locator, id: string) => within.locator(`[data-card="${id}"]`);

async function drag(page: Page, what: Locator, to: Locator) {
  const [from, target] = [(await what.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + Math.min(90, target.height / 2), { steps: 12 });
  await page.mouse.up();
}

// What is measured is asserted; the rest may take its time on a busy machine.
describe('two people in two browsers', { timeout: 120_000 }, () => {
  it('see a card move within a second of the drop, without a reload', async () => {
    const id = await aDeal('Kone Oy hissit');
    const here = await openWindow(aino, `/potentials?view=${board}`);
    const there = await openWindow(matti, `/potentials?view=${board}`);
    await card(column(here.page, 'Kartoitus'), id).waitFor();
    await card(column(there.page, 'Kartoitus'), id).waitFor();
    await here.page.waitForTimeout(500);

    await drag(here.page, card(here.page, id), column(here.page, 'Tarjous tehty'));
    const dropped = performance.now();
    await card(column(there.page, 'Tarjous tehty'), id).waitFor({ timeout: 5_000 });
    expect(performance.now() - dropped).toBeLessThan(1_000);
    expect(there.reloads()).toBe(0);
    await card(column(here.page, 'Tarjous tehty'), id).waitFor();
    const { data } = await aino.graph('query ($id: ID!) { potential(id: $id) { stage { id } } }', { id });
    expect(data.potential.stage.id).toBe('quoted');
  });

  it('see a card go to another lane and column, and what both count then', async () => {
    const id = await aDeal('Kaistalta toiselle');
    const layout = { columnField: 'stage', laneField: 'type', titleField: 'name', cardFields: [], columns: [] };
    const { data } = await aino.graph(
      'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }',
      {
        input: {
          ...{ module: 'potentials', name: 'Kaistat', columns: ['name'], presentation: 'KANBAN', board: layout },
          ...{ visibility: 'ALL', where: { field: 'name', operator: 'IS', values: ['Kaistalta toiselle'] } },
        },
      },
    );
    const view = `/potentials?view=${data.createFilter.filter.id}`;
    const [here, there] = [await openWindow(aino, view), await openWindow(matti, view)];
    const from = (page: Page) => column(page, 'Kartoitus · Ei arvoa, kortteja');
    const to = (page: Page) => column(page, 'Tarjous tehty · Uusmyynti, kortteja');
    await card(from(there.page), id).waitFor();
    await card(from(here.page), id).waitFor();
    await drag(here.page, card(here.page, id), to(here.page));
    await card(to(there.page), id).waitFor({ timeout: 5_000 });
    await there.page.getByRole('region', { name: 'Kaista Uusmyynti, kortteja 1' }).waitFor();
    await here.page.getByRole('heading', { name: 'Tarjous tehty' }).waitFor();
    const { data: now } = await aino.graph('query ($id: ID!) { potential(id: $id) { stage { id } type { value } } }', {
      id,
    });
    expect(now.potential).toEqual({ stage: { id: 'quoted' }, type: { value: 'new' } });
    expect(there.reloads()).toBe(0);
  });

  it('move cards by the keyboard alone', async () => {
    const id = await aDeal('Näppäimin');
    const { page } = await openWindow(aino, `/potentials?view=${board}`);
    const handle = card(column(page, 'Kartoitus'), id).getByRole('link', { name: 'Näppäimin' });
    await handle.waitFor();
    await handle.focus();
    await page.keyboard.press('Space');
    await page.getByText(/Näppäimin nostettu/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByText(/Sarake Tarjous tehty/).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await card(column(page, 'Tarjous tehty'), id).waitFor({ timeout: 5_000 });
  });

  it('mention one another in a discussion, and it is on the other’s home page at once; a third sees nothing', async () => {
    const id = await aDeal('Mainittu kauppa');
    const home = await openWindow(matti, '/');
    const strangersHome = await openWindow(liisa, '/');
    const { page } = await openWindow(aino, `/potentials/${id}`);
    await page.getByText('Kirjoita kommentti').first().click();
    const editor = page.getByRole('textbox', { name: /Kirjoita kommentti/ });
    await editor.waitFor();
    await editor.focus();
    await page.keyboard.type('Katso tämä @Mat');
    await page.getByRole('option', { name: /Matti M/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' kiitos');
    await page.keyboard.press('Control+Enter');
    const sent = performance.now();
    await home.page
      .getByRole('region', { name: 'Muistutukset' })
      .getByText('Katso tämä')
      .first()
      .waitFor({ timeout: 5_000 });
    expect(performance.now() - sent).toBeLessThan(1_500);
    expect(home.reloads()).toBe(0);
    await strangersHome.page.waitForTimeout(500);
    expect(await strangersHome.page.getByText('Mainittu kauppa').count()).toBe(0);
    const stranger = await openWindow(liisa, `/potentials/${id}`);
    await stranger.page.waitForTimeout(1_500);
    expect(await stranger.page.content()).not.toContain('Mainittu kauppa');
  });

  it('catch up without loss after the connection was cut', async () => {
    const ids = await Promise.all(['Yksi', 'Kaksi', 'Kolme'].map(aDeal));
    const there = await openWindow(matti, `/potentials?view=${board}`);
    await Promise.all(ids.map((id) => card(column(there.page, 'Kartoitus'), id).waitFor()));
    wire.cut();
    for (const recordId of ids) {
      const { data } = await aino.graph(
        'mutation ($input: MoveCardInput!) { moveCard(input: $input) { errors { code } } }',
        {
          input: { boardId: board, recordId, version: 1, toColumn: 'negotiation' },
        },
      );
      expect(data.moveCard.errors).toEqual([]);
    }
    await there.page.waitForTimeout(1_500);
    expect(await card(column(there.page, 'Kartoitus'), ids[0]!).count()).toBe(1);
    wire.mend();
    await Promise.all(ids.map((id) => card(column(there.page, 'Neuvottelu'), id).waitFor({ timeout: 15_000 })));
    expect(there.reloads()).toBe(0);
  });
});
