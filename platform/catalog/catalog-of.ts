import { enteredWith, type Tx } from '../database/session.ts';
import type { Platform } from '../platform.ts';
import { type Catalog, readCatalog } from './read-catalog.ts';
import { readableCatalog } from './readable-catalog.ts';

interface Kept {
  revision: string;
  catalog: Promise<Catalog>;
}

const kept = new WeakMap<Platform, Kept>();

/**
 * The catalog as the actor of a transaction may know it; the one function that says which fields an actor may read and
 * write. Read from the database once per process and change; those who ask meanwhile wait for the same reading.
 */
export async function catalogOf(platform: Platform, read: () => Promise<Tx>): Promise<Catalog> {
  const tx = await read();
  const { revision, limits } = await enteredWith(tx);
  return readableCatalog(await wholeCatalog(platform, tx, revision), limits);
}

/** The same in a transaction at hand. */
export function catalogIn({ platform }: { platform: Platform }, tx: Tx): Promise<Catalog> {
  return catalogOf(platform, async () => tx);
}

/**
 * The catalog as this process last read it, hidden fields and all: for what is the same for all and never changes while it
 * runs, such as which module an id is of.
 */
export async function catalogAtHand(platform: Platform, read: () => Promise<Tx>): Promise<Catalog> {
  const known = kept.get(platform);
  if (known) return known.catalog;
  const tx = await read();
  return wholeCatalog(platform, tx, (await enteredWith(tx)).revision);
}

function wholeCatalog(platform: Platform, tx: Tx, revision: string): Promise<Catalog> {
  const known = kept.get(platform);
  if (known?.revision === revision) return known.catalog;
  const reading: Kept = { revision, catalog: readCatalog(tx) };
  // A transaction that began before the last change reads what it needs for itself.
  if (known && BigInt(known.revision) > BigInt(revision)) return reading.catalog;
  kept.set(platform, reading);
  reading.catalog.catch(() => {
    if (kept.get(platform) === reading) kept.delete(platform);
  });
  return reading.catalog;
}
