import type { Tx } from '../database/session.ts';
import type { Platform } from '../platform.ts';
import { type Catalog, readCatalog } from './read-catalog.ts';

/** How long a process may use the catalog it has read. */
const FRESH_MS = 2_000;

const kept = new WeakMap<Platform, { catalog: Promise<Catalog>; readAt: number }>();

/** The catalog, read at most every two seconds per process; those who ask meanwhile wait for the same reading. */
export async function catalogOf(platform: Platform, read: () => Promise<Tx>): Promise<Catalog> {
  const known = fresh(platform);
  if (known) return known;
  const tx = await read();
  const begun = fresh(platform);
  if (begun) return begun;
  const reading = { catalog: readCatalog(tx), readAt: performance.now() };
  kept.set(platform, reading);
  return reading.catalog.catch((error) => {
    if (kept.get(platform) === reading) kept.delete(platform);
    throw error;
  });
}

function fresh(platform: Platform): Promise<Catalog> | null {
  const known = kept.get(platform);
  return known && performance.now() - known.readAt < FRESH_MS ? known.catalog : null;
}
