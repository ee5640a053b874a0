import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openWindow } from './windows.ts';

/** Like `openWindow`, for a test: closed when it ends. */
export async function openTestWindow(...about: Parameters<typeof openWindow>): Promise<Page> {
  const page = await openWindow(...about);
  onTestFinished(() => page.context().close());
  return page;
}
