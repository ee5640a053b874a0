import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../peers');

/** The script of Hive Gateway. It is installed when first needed: only the bench needs it, and it is large. */
export function hiveGateway(): string {
  const script = join(FOLDER, 'node_modules/@graphql-hive/gateway/dist/bin.js');
  if (!existsSync(script)) {
    console.log('Installing what is measured against (scripts/bench/peers) …');
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: 'inherit' });
  }
  return script;
}
