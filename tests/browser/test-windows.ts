import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startChromium } from './chromium.ts';
import { openWindow } from './windows.ts';

let chromium: Promise<Browser> | undefined;

/** The Chromium of all files that are tested by this process: people have windows of their own in it. It ends with the process. */
export async function openTestChromium(): Promise<Browser> {
  if (!(await chromium)?.isConnected()) chromium = startChromium();
  return chromium!;
}

/** Like `openWindow`, for a test: closed when it ends. */
export async function openTestWindow(...about: Parameters<typeof openWindow>): Promise<Page> {
  const page = await openWindow(...about);
  onTestFinished(() => page.context().close());
  return page;
}
