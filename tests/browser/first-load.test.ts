import type { Browser as Chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../../server/build-client.ts';
import { type Browser, openInstallation } from '../installation.ts';
import { aPerson } from '../people.ts';
import { startChromium } from './chromium.ts';
import { type FirstPage, firstLoadOf } from './first-load.ts';

const PROMISED_KB = 200;

// `npm run bench -- --only first` measures the other pages as well, and tells which of them are still above it.
const PAGES: Record<string, FirstPage> = {
  'sign-in': { path: '/sign-in', shows: 'input[type=password]' },
  home: { path: '/', shows: 'main section p' },
  inbox: { path: '/inbox', shows: 'main p' },
};

let url: string;
let chromium: Chromium;
let aino: Browser;

beforeAll(async () => {
  await buildClient();
  const house = await openInstallation();
  url = house.url;
  aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
  chromium = await startChromium();
}, 120_000);

afterAll(() => chromium?.close());

describe('the first load', () => {
  it.each(Object.entries(PAGES))('of %s keeps what is promised', async (name, page) => {
    const { beforeShown } = await firstLoadOf(chromium, url, name === 'sign-in' ? null : aino.token, page);
    expect(beforeShown).toBeGreaterThan(100);
    expect(beforeShown).toBeLessThanOrEqual(PROMISED_KB);
  });
});
