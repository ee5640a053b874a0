import type { Browser as Chromium, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { seedDemo } from '../../scripts/seed/demo.ts';
import { type Browser, openInstallation } from '../installation.ts';
import { axeFindings } from './axe.ts';
import { openTestChromium, openTestWindow } from './test-windows.ts';
import { openWindow } from './windows.ts';

let url: string;
let chromium: Chromium;
let person: Browser;
let board: string;
let laned: string;
let record: string;

beforeAll(async () => {
  const house = await openInstallation();
  url = house.url;
  await seedDemo(house.databaseUrl, house.config.secret);
  chromium = await openTestChromium();
  const [user] = await house.sql<
    { id: string; name: string }[]
  >`select id, name from identity."user" where admin limit 1`;
  const { id: uuid, name } = user!;
  person = await house.signIn({ uuid, id: toId('usr', uuid), name, actor: { userId: uuid, scopes: [], cause: 'ui' } });
  const { data } = await person.graph(
    '{ filters(module: "potentials") { id presentation } potentials(first: 1) { edges { node { id } } } }',
  );
  board = data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  const layout = { columnField: 'stage', laneField: 'owner', titleField: 'name', cardFields: ['amount'], columns: [] };
  const { data: made } = await person.graph(
    'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } } }',
    { input: { module: 'potentials', name: 'Kaistat', columns: ['name'], presentation: 'KANBAN', board: layout } },
  );
  laned = made.createFilter.filter.id;
  record = data.potentials.edges[0].node.id;
}, 120_000);

/** Waits until nothing on the page stands for what is still on its way. */
const drawn = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root'));

const PAGES: [name: string, path: () => string, shows: string | RegExp][] = [
  ['the home page', () => '/', 'Muistutukset'],
  ['a list', () => '/potentials', 'Oletuslista'],
  ['a board', () => `/potentials?view=${board}`, 'Kartoitus'],
  ['a board with lanes', () => `/potentials?view=${laned}`, 'Kaista'],
  ['a record', () => `/potentials/${record}`, 'Yleiskuva'],
  ['the form of a new record', () => '/accounts/new', 'Nimi'],
  ['the inbox', () => '/inbox', 'Saapuneet'],
  ['the settings', () => '/settings', 'Asetukset'],
  ['what the company is called', () => '/settings/company', 'Yrityksen nimi'],
  ['the fields of a module', () => '/settings/modules/accounts/fields', 'Uusi kenttä'],
  ['the picklists of a module', () => '/settings/modules/accounts/options', 'Uusi arvo'],
  ['the layout of a module', () => '/settings/modules/accounts/layout', 'Tallenna asettelu'],
  ['the tags', () => '/settings/tags', 'Uusi tunniste'],
  ['the rights to the fields of a module', () => '/settings/modules/accounts/rights', 'Piilossa'],
];

describe.each([
  ['light and wide', { colorScheme: 'light', width: 1440 }],
  ['dark and narrow', { colorScheme: 'dark', width: 390, height: 844 }],
] as const)('%s', (_, look) => {
  // One window goes from page to page, as its user would.
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(chromium, url, person.token, '/', look);
  });
  afterAll(() => page.context().close());

  it.each(PAGES)(
    '%s has nothing that axe finds',
    async (_name, path, shows) => {
      await page.goto(url + path());
      await page.getByText(shows).first().waitFor({ state: 'attached' });
      await drawn(page);
      expect(await axeFindings(page)).toEqual([]);
    },
    60_000,
  );

  it('the sign-in page has nothing that axe finds', async () => {
    const page = await openTestWindow(chromium, url, null, '/sign-in', look);
    await page.getByRole('button').first().waitFor();
    await drawn(page);
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
