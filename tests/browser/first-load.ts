import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBlankWindow } from './windows.ts';

/** A page whose first load is measured. */
export interface FirstPage {
  path: string;
  /** Selector of what a reader came for, as it is drawn last. */
  shows: string;
}

/** Scripts by when they were asked for, in kilobytes (of 1,000 bytes) as gzip packs them. */
export interface FirstLoad {
  beforeShown: number;
  afterwards: number;
}

/** How long it is watched what is loaded after the page has shown what it is for. */
const AFTERWARDS_MS = 1_500;

/**
 * Opens a page in a window without a cache, and sums the scripts that it asked for until it showed what it is for. The
 * moment is taken in the page itself, when the element comes into the document.
 */
export async function firstLoadOf(
  chromium: Browser,
  url: string,
  token: string | null,
  { path, shows }: FirstPage,
): Promise<FirstLoad> {
  const page = await openBlankWindow(chromium, url, token);
  try {
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
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
    await page.waitForTimeout(AFTERWARDS_MS);
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
