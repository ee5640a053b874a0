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
  const context = await chromium.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.colorScheme ?? 'light',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce',
  });
  if (token) await context.addCookies([{ name: 'solmu_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}
