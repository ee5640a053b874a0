import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform/config.ts';
import { buildClient } from '../server/build-client.ts';
import { openDatabase } from '../server/database.ts';
import { startSolmu } from '../server/solmu.ts';
import { startChromium } from '../tests/browser/chromium.ts';
import { openWindow } from '../tests/browser/windows.ts';
import { seedDemo } from './seed/demo.ts';

// Pictures of the demo company, from an installation of their own: `npm run screenshots`.
const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const data = mkdtempSync(join(tmpdir(), 'solmu-pictures-'));
chmodSync(data, 0o755);
const config = readConfig({ ...process.env, SOLMU_DATA: data, PORT: '0', LOG_LEVEL: 'silent' });
await buildClient();
const database = await openDatabase(config);
await seedDemo(database.url, config.secret);
const solmu = await startSolmu(config, database.url);
const chromium = await startChromium();

async function ask(query: string, variables: object = {}, cookie = '') {
  const response = await fetch(`${solmu.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return {
    body: (await response.json()) as { data: Record<string, never> },
    cookie: response.headers.get('set-cookie') ?? '',
  };
}

const { body: options } = await ask('{ signInOptions { demoUsers { email password } } }');
const { demoUsers } = options.data.signInOptions as unknown as { demoUsers: { email: string; password: string }[] };
const signedIn = await ask('mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
  input: demoUsers[0],
});
const token = /solmu_session=([^;]+)/.exec(signedIn.cookie)?.[1] ?? null;
const { body: found } = await ask(
  '{ filters(module: "potentials") { id presentation } potentials(first: 1, filter: { field: "stage", operator: IS, values: ["negotiation"] }) { edges { node { id } } } }',
  {},
  `solmu_session=${token}`,
);
const filters = found.data.filters as unknown as { id: string; presentation: string }[];
const potentials = found.data.potentials as unknown as { edges: { node: { id: string } }[] };
const board = `/potentials?view=${filters.find(({ presentation }) => presentation === 'KANBAN')?.id}`;
const record = `/potentials/${potentials.edges[0]?.node.id}`;

const pictures = [
  ['sign-in', '/sign-in', WIDE, 'light'],
  ['home', '/', WIDE, 'light'],
  ['board', board, WIDE, 'light'],
  ['board', board, WIDE, 'dark'],
  ['board-phone', board, PHONE, 'dark'],
  ['list', '/accounts', WIDE, 'light'],
  ['record', record, WIDE, 'dark'],
  ['record-phone', record, PHONE, 'light'],
] as const;

mkdirSync(FOLDER, { recursive: true });
for (const [name, path, size, colorScheme] of pictures) {
  const page = await openWindow(chromium, solmu.url, name === 'sign-in' ? null : token, path, { ...size, colorScheme });
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1_200);
  await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
  await page.context().close();
}
await chromium.close();
await solmu.close();
await database.stop();
rmSync(data, { recursive: true, force: true });
