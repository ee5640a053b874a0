import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBlankWindow } from './windows.ts';

/** What every page keeps below until it shows what it is for, in kilobytes (of 1,000 bytes) as gzip packs them. */
export const PROMISED_KB = 200;

/** A page whose first load is measured. */
export interface FirstPage {
  path: string;
  /** Selector of what a reader came for, as it is drawn last. */
  shows: string;
  /** Before anybody has signed in. */
  outside?: true;
}

/** A page of each route. `board` is a view of potentials that is one, `record` one of them. */
export function firstPages({ board, record }: { board: string; record: string }): Record<string, FirstPage> {
  return {
    'sign-in': { path: '/sign-in', shows: 'input[type=password]', outside: true },
    'set-password': { path: '/set-password?token=none', shows: 'input[type=password]', outside: true },
    home: { path: '/', shows: 'main section li' },
    list: { path: '/accounts', shows: '[role=gridcell] a' },
    board: { path: `/potentials?view=${board}`, shows: '[data-card]' },
    record: { path: `/potentials/${record}`, shows: '[data-fact]' },
    'new-record': { path: '/potentials/new', shows: 'main form input' },
    inbox: { path: '/inbox', shows: '[data-group]' },
    settings: { path: '/settings', shows: 'main form input' },
  };
}

/** Scripts by when they were asked for, in kilobytes as above. */
export interface FirstLoad {
  beforeShown: number;
  afterwards: number;
}

/**
 * Opens a page in a window without a cache, and sums the scripts that it asked for until it showed what it is for, and for
 * `watchMs` afterwards. The moment is taken in the page itself, when the element comes into the document.
 */
export async function firstLoadOf(
  chromium: Browser,
  url: string,
  token: string,
  { path, shows, outside }: FirstPage,
  watchMs: number,
): Promise<FirstLoad> {
  const page = await openBlankWindow(chromium, url, outside ? null : token);
  try {
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      const size = response.body().then((body) => gzipSync(body).length);
      // What is still on its way when the page closes is not asked for.
      size.catch(() => {});
      sizes.set(response.url(), size);
    });
    await page.addInitScript((selector) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        performance.mark('shown');
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, shows);
    await page.goto(url + path);
    await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
    await page.waitForTimeout(watchMs);
    const asked = await page.evaluate(() => {
      const shown = performance.getEntriesByName('shown')[0]!.startTime;
      const entries = performance.getEntriesByType('resource');
      return Object.fromEntries(entries.map(({ name, startTime }) => [name, startTime < shown]));
    });
    const load = { beforeShown: 0, afterwards: 0 };
    for (const [address, size] of sizes) {
      load[asked[address] === false ? 'afterwards' : 'beforeShown'] += (await size) / 1_000;
    }
    return load;
  } finally {
    await page.context().close();
  }
}
