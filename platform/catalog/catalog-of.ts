import type { Tx } from '../database/session.ts';
import type { Platform } from '../platform.ts';
import { type Catalog, readCatalog } from './read-catalog.ts';

/** How long a process may use the catalog it has read. */
const FRESH_MS = 2_000;

const kept = new WeakMap<Platform, { catalog: Catalog; readAt: number }>();

/** The catalog, read at most every two seconds per process. */
export async function catalogOf(platform: Platform, read: () => Promise<Tx>): Promise<Catalog> {
  const known = kept.get(platform);
  if (known && performance.now() - known.readAt < FRESH_MS) return known.catalog;
  const catalog = await readCatalog(await read());
  kept.set(platform, { catalog, readAt: performance.now() });
  return catalog;
}
