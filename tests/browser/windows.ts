import type { Browser, Page } from 'playwright-core';

export interface Look {
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A window of a signed-in person, at a page. */
export async function openWindow(
  chromium: Browser,
  url: string,
  token: string | null,
  path: string,
  look: Look = {},
): Promise<Page> {
  const page = await openBlankWindow(chromium, url, token, look);
  await page.goto(url + path);
  return page;
}

/** A window of a signed-in person that has not gone anywhere yet. */
export async function openBlankWindow(
  chromium: Browser,
  url: string,
  token: string | null,
  look: Look = {},
): Promise<Page> {
  const context = await chromium.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.colorScheme ?? 'light',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce',
  });
  if (token) await context.addCookies([{ name: 'solmu_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}
