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
  await build({ configFile: join(ROOT, 'client/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(STAMP, fingerprint);
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
