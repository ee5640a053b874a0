import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { openWindow } from './windows.ts';

/** Like `openWindow`, for a test file: closed when it ends. */
export async function openTestWindow(...about: Parameters<typeof openWindow>): Promise<Page> {
  const page = await openWindow(...about);
  afterAll(() => page.context().close());
  return page;
}
