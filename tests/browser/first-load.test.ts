import type { Browser as Chromium } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { seedDemo } from '../../scripts/seed/demo.ts';
import { type Browser, openInstallation } from '../installation.ts';
import { type FirstPage, firstLoadOf, firstPages, PROMISED_KB } from './first-load.ts';
import { openTestChromium } from './test-windows.ts';

/** A script that is asked for before the page is shown has begun to come by then. */
const WATCH_MS = 150;

let url: string;
let chromium: Chromium;
let person: Browser;
let pages: Record<string, FirstPage>;

beforeAll(async () => {
  const house = await openInstallation();
  url = house.url;
  await seedDemo(house.databaseUrl, house.config.secret);
  chromium = await openTestChromium();
  // One who has something to see on every page.
  const [user] = await house.sql<{ id: string; name: string }[]>`
    select id, name from identity."user"
    where id = (select receiver_id from activities.notification group by receiver_id order by count(*) desc limit 1)`;
  const { id: uuid, name } = user!;
  person = await house.signIn({ uuid, id: toId('usr', uuid), name, actor: { userId: uuid, scopes: [], cause: 'ui' } });
  const { data } = await person.graph(
    '{ filters(module: "potentials") { id presentation } potentials(first: 1) { edges { node { id } } } }',
  );
  pages = firstPages({
    board: data.filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id,
    record: data.potentials.edges[0].node.id,
  });
}, 120_000);

it('keeps what is promised of the first load on every page', async () => {
  const loads: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) {
    loads[name] = (await firstLoadOf(chromium, url, person.token, page, WATCH_MS)).beforeShown;
  }
  expect(Object.entries(loads).filter(([, load]) => load > PROMISED_KB)).toEqual([]);
  // What is far below has not been measured.
  expect(Math.min(...Object.values(loads))).toBeGreaterThan(100);
}, 60_000);
