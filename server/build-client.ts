import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, 'dist/client/.built-from');

/** Builds the client unless it has been built from these very files. */
export async function buildClient(): Promise<void> {
  const fingerprint = fingerprintOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  const { build } = await import('vite');
  await inProduction(() => build({ configFile: join(ROOT, 'client/vite.config.ts'), logLevel: 'warn' }));
  writeFileSync(STAMP, fingerprint);
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
