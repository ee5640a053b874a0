import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { endWithFile } from '../end-with-file.ts';
import { startChromium } from './chromium.ts';
import { openWindow } from './windows.ts';

/** A Chromium for a test file: closed when the file ends. */
export async function openTestChromium(): Promise<Browser> {
  const chromium = await startChromium();
  endWithFile(() => chromium.close());
  return chromium;
}

/** Like `openWindow`, for a test: closed when it ends. */
export async function openTestWindow(...about: Parameters<typeof openWindow>): Promise<Page> {
  const page = await openWindow(...about);
  onTestFinished(() => page.context().close());
  return page;
}
