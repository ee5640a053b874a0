import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform/config.ts';
import { buildClient } from '../../server/build-client.ts';
import { openDatabase } from '../../server/database.ts';
import { startSolmu } from '../../server/solmu.ts';
import { startChromium } from '../../tests/browser/chromium.ts';
import { type FirstPage, firstLoadOf, firstPages, PROMISED_KB } from '../../tests/browser/first-load.ts';
import { seedDemo } from '../seed/demo.ts';
import type { Bench, Result } from './bench.ts';

/** So long it is watched what comes once the page is shown. */
const WATCH_MS = 1_500;

/**
 * What a page loads before it shows what it is for: all scripts that Chromium asks a real installation of the demo company
 * for, from opening the address until then, as gzip packs them.
 */
export const firstLoad: Bench = {
  name: 'first load',
  run: async () => {
    await buildClient();
    const data = mkdtempSync(join(tmpdir(), 'solmu-bench-'));
    chmodSync(data, 0o755); // the server may run as another user
    const config = readConfig({ ...process.env, SOLMU_DATA: data, PORT: '0', LOG_LEVEL: 'silent' });
    const database = await openDatabase(config);
    await seedDemo(database.url, config.secret);
    const solmu = await startSolmu(config, database.url);
    const chromium = await startChromium();
    try {
      const token = await signedIn(solmu.url);
      const results: Result[] = [];
      for (const [name, page] of Object.entries(await pagesIn(solmu.url, token))) {
        const { beforeShown, afterwards } = await firstLoadOf(chromium, solmu.url, token, page, WATCH_MS);
        results.push({
          name: `firstLoad.${name}`,
          value: beforeShown,
          unit: 'kB gzip',
          peer: `${afterwards.toFixed(1)} kB when it is shown`,
          bound: { atMost: PROMISED_KB },
        });
      }
      return results;
    } finally {
      await chromium.close();
      await solmu.close();
      await database.stop();
      rmSync(data, { recursive: true, force: true });
    }
  },
};

async function pagesIn(url: string, token: string): Promise<Record<string, FirstPage>> {
  const { data } = await ask<{
    filters: { id: string; presentation: string }[];
    potentials: { edges: { node: { id: string } }[] };
  }>(
    url,
    '{ filters(module: "potentials") { id presentation } potentials(first: 1) { edges { node { id } } } }',
    {},
    token,
  );
  const board = data.filters.find(({ presentation }) => presentation === 'KANBAN')!.id;
  return firstPages({ board, record: data.potentials.edges[0]!.node.id });
}

/** The session of the first person that the demo company lets in. */
async function signedIn(url: string): Promise<string> {
  const { data } = await ask<{ signInOptions: { demoUsers: object[] } }>(
    url,
    '{ signInOptions { demoUsers { email password } } }',
  );
  const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
  const { cookie } = await ask(url, mutation, { input: data.signInOptions.demoUsers[0] });
  return /solmu_session=([^;]+)/.exec(cookie)![1]!;
}

async function ask<Data>(url: string, query: string, variables: object = {}, token = '') {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { cookie: `solmu_session=${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: Data };
  return { data, cookie: response.headers.get('set-cookie') ?? '' };
}
