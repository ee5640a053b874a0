import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, 'dist/client/.built-from');
const LOCK = join(ROOT, 'dist/.client-lock');

/** Builds the client unless it has been built from these very files. */
export async function buildClient(): Promise<void> {
  const fingerprint = fingerprintOfSources();
  const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint;
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    const { build } = await import('vite');
    await inProduction(() => build({ configFile: join(ROOT, 'client/vite.config.ts'), logLevel: 'warn' }));
    writeFileSync(STAMP, fingerprint);
  });
}

/** What is left of a build that was cut off. */
const STALE_MS = 120_000;

/** Lets one process build at a time: a build begins by emptying the folder that another may be filling or serving. */
async function alone(work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!taken()) await wait(200);
  try {
    await work();
  } finally {
    rmdirSync(LOCK);
  }
}

function taken(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) rmdirSync(LOCK);
    return false;
  }
}

/** Vite packs what libraries have for developers unless told so here; tests, too, are to try what people get. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  const files = [
    'package-lock.json',
    'schema/operations.json',
    ...globSync('client/**/*.{ts,tsx,css,html,svg,json}', { cwd: ROOT }).sort(),
  ];
  for (const file of files) {
    const path = join(ROOT, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}
