import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What a folder's code may reach for beside packages and itself; tests may look further. */
const MAY: [folder: string, allowed: RegExp][] = [
  ['platform', /^platform\//],
  ['gateway', /^gateway\//],
  // What documents come to is worked out by the same code on both sides.
  ['client', /^(client|schema|platform\/document)\//],
  ['server', /^(server|gateway|platform|subgraphs|schema|scripts\/seed)\//],
];

const sources = (folder: string) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }).filter((file) => !/\.test\.tsx?$|\/testing[./]/.test(file));

/** The files of the project that a file imports, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(([, target]) => target!);
  return targets.map((target) =>
    target.startsWith('#') ? target.slice(1) : relative(ROOT, join(ROOT, dirname(file), target)),
  );
}

const strays = (folder: string, allowed: RegExp) =>
  sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed.test(target))
      .map((target) => `${file} → ${target}`),
  );

describe('dependencies point one way', () => {
  it.each(MAY)('from %s only to where they may', (folder, allowed) => {
    expect(sources(folder).length).toBeGreaterThan(0);
    expect(strays(folder, allowed)).toEqual([]);
  });

  it.each(['identity', 'sales', 'marketing', 'activities', 'insights', 'automation'])(
    'and from the subgraph %s to the platform, never to another subgraph',
    (name) => {
      expect(sources(`subgraphs/${name}`).length).toBeGreaterThan(0);
      expect(strays(`subgraphs/${name}`, new RegExp(`^(platform|subgraphs/${name})/`))).toEqual([]);
    },
  );
});
